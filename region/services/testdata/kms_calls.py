"""Uses the region's KMS at argv[1] with Debian's botocore; every expectation is an assertion."""
import sys

import botocore.config
import botocore.exceptions
import botocore.session


def client(service, region="eu-west-1"):
    return botocore.session.get_session().create_client(
        service, region_name=region, endpoint_url=sys.argv[1],
        aws_access_key_id="test", aws_secret_access_key="test",
        config=botocore.config.Config(retries={"max_attempts": 0}, proxies={}))


def refused(code, call):
    try:
        call()
    except botocore.exceptions.ClientError as error:
        assert error.response["Error"]["Code"] == code, (code, error.response)
        return
    raise AssertionError("not refused: " + code)


kms = client("kms")
key = kms.create_key(Description="states")["KeyMetadata"]
other = kms.create_key()["KeyMetadata"]["KeyId"]
assert key["KeyState"] == "Enabled" and key["Description"] == "states" and key["Enabled"]
kms.create_alias(AliasName="alias/states", TargetKeyId=key["KeyId"])
refused("AlreadyExistsException", lambda: kms.create_alias(AliasName="alias/states", TargetKeyId=other))

for name in (key["KeyId"], key["Arn"], "alias/states", key["Arn"].split(":key/")[0] + ":alias/states"):
    assert kms.describe_key(KeyId=name)["KeyMetadata"]["Arn"] == key["Arn"], name
    blob = kms.encrypt(KeyId=name, Plaintext=b"hush\x00\xff")["CiphertextBlob"]
    assert b"hush" not in blob
    opened = kms.decrypt(CiphertextBlob=blob)
    assert opened["Plaintext"] == b"hush\x00\xff" and opened["KeyId"] == key["Arn"]
assert kms.encrypt(KeyId="alias/states", Plaintext=b"x")["CiphertextBlob"] != kms.encrypt(KeyId="alias/states", Plaintext=b"x")["CiphertextBlob"]

# The context is part of what was encrypted.
context = {"project": "shop", "stack": "dev"}
blob = kms.encrypt(KeyId="alias/states", Plaintext=b"hush", EncryptionContext=context)["CiphertextBlob"]
assert kms.decrypt(CiphertextBlob=blob, EncryptionContext={"stack": "dev", "project": "shop"})["Plaintext"] == b"hush"
refused("InvalidCiphertextException", lambda: kms.decrypt(CiphertextBlob=blob))
refused("InvalidCiphertextException", lambda: kms.decrypt(CiphertextBlob=blob, EncryptionContext={"project": "shop"}))
for at in (0, 60, len(blob) - 1):
    refused("InvalidCiphertextException", lambda: kms.decrypt(
        CiphertextBlob=blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1:], EncryptionContext=context))
refused("InvalidCiphertextException", lambda: kms.decrypt(CiphertextBlob=b"short"))
refused("IncorrectKeyException", lambda: kms.decrypt(CiphertextBlob=blob, EncryptionContext=context, KeyId=other))

for arguments, size in (({"KeySpec": "AES_256"}, 32), ({"KeySpec": "AES_128"}, 16), ({"NumberOfBytes": 64}, 64)):
    made = kms.generate_data_key(KeyId="alias/states", **arguments)
    assert len(made["Plaintext"]) == size
    assert kms.decrypt(CiphertextBlob=made["CiphertextBlob"])["Plaintext"] == made["Plaintext"]
refused("ValidationException", lambda: kms.generate_data_key(KeyId="alias/states"))
refused("ValidationException", lambda: kms.encrypt(KeyId="alias/states", Plaintext=b"x" * 4097))
refused("NotFoundException", lambda: kms.encrypt(KeyId="alias/nobody", Plaintext=b"x"))
refused("NotFoundException", lambda: client("kms", "us-west-2").decrypt(CiphertextBlob=blob, EncryptionContext=context))


def both_refuse(code):
    refused(code, lambda: kms.encrypt(KeyId=key["KeyId"], Plaintext=b"x"))
    refused(code, lambda: kms.decrypt(CiphertextBlob=blob, EncryptionContext=context))
    refused(code, lambda: kms.generate_data_key(KeyId=key["KeyId"], KeySpec="AES_256"))


kms.disable_key(KeyId=key["KeyId"])
both_refuse("DisabledException")
kms.enable_key(KeyId=key["KeyId"])
assert kms.schedule_key_deletion(KeyId=key["KeyId"], PendingWindowInDays=7)["KeyState"] == "PendingDeletion"
both_refuse("KMSInvalidStateException")
refused("KMSInvalidStateException", lambda: kms.enable_key(KeyId=key["KeyId"]))
kms.cancel_key_deletion(KeyId=key["KeyId"])
both_refuse("DisabledException")
kms.enable_key(KeyId=key["KeyId"])
assert kms.decrypt(CiphertextBlob=blob, EncryptionContext=context)["Plaintext"] == b"hush"

# Keys of the API and of Cloud Control are the same.
cloud_control = client("cloudcontrol")
described = cloud_control.get_resource(TypeName="AWS::KMS::Key", Identifier=key["KeyId"])["ResourceDescription"]
assert "KeyMaterial" not in described["Properties"] and "states" in described["Properties"]
print("ok")
