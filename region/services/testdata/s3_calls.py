"""Uses the region's S3 at argv[1] with Debian's botocore; every expectation is an assertion."""
import base64
import hashlib
import http.client
import sys
import urllib.parse
import zlib

import botocore.auth
import botocore.awsrequest
import botocore.config
import botocore.credentials
import botocore.exceptions
import botocore.session

ENDPOINT = sys.argv[1]


def client(style="path", region="eu-west-1", secret="test", version=None):
    return botocore.session.get_session().create_client(
        "s3", region_name=region, endpoint_url=ENDPOINT,
        aws_access_key_id="test", aws_secret_access_key=secret,
        config=botocore.config.Config(retries={"max_attempts": 0}, proxies={}, signature_version=version,
                                      s3={"addressing_style": style}))


def refused(code, call, status=None):
    try:
        call()
    except botocore.exceptions.ClientError as error:
        assert error.response["Error"]["Code"] == code, (code, error.response)
        if status:
            assert error.response["ResponseMetadata"]["HTTPStatusCode"] == status, error.response
        return
    raise AssertionError("not refused: " + code)


def raw(method, path, headers=None, body=b"", secret="test"):
    """A request with headers of our own, signed, over the wire as it is."""
    request = botocore.awsrequest.AWSRequest(method, ENDPOINT + path, headers=headers or {}, data=body)
    credentials = botocore.credentials.Credentials("test", secret)
    botocore.auth.S3SigV4Auth(credentials, "s3", "eu-west-1").add_auth(request)
    address = urllib.parse.urlsplit(ENDPOINT)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    connection.request(method, path, body, dict(request.headers.items()))
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders()), answer.read()


s3 = client()

# Buckets.
s3.create_bucket(Bucket="states", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
refused("BucketAlreadyOwnedByYou", lambda: s3.create_bucket(
    Bucket="states", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}), 409)
refused("IllegalLocationConstraintException", lambda: s3.create_bucket(Bucket="other"))
refused("InvalidBucketName", lambda: s3.create_bucket(
    Bucket="Not_a_bucket", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}))
assert [each["Name"] for each in s3.list_buckets()["Buckets"]] == ["states"]
s3.head_bucket(Bucket="states")
refused("404", lambda: s3.head_bucket(Bucket="nobody"))
refused("NoSuchBucket", lambda: s3.get_object(Bucket="nobody", Key="a"), 404)
cloud_control = botocore.session.get_session().create_client(
    "cloudcontrol", region_name="eu-west-1", endpoint_url=ENDPOINT,
    aws_access_key_id="test", aws_secret_access_key="test",
    config=botocore.config.Config(proxies={}))
cloud_control.get_resource(TypeName="AWS::S3::Bucket", Identifier="states")

# Objects, with keys that need every kind of care.
for key in ["plain", "a/b/c", "with space+plus", "ünï/cödé", "per%cent&amp;?=#", "//x", "a//b", "~-._"]:
    body = key.encode() * 3
    etag = s3.put_object(Bucket="states", Key=key, Body=body, ContentType="text/x",
                         Metadata={"Color": "blue"})["ETag"]
    assert etag == '"' + hashlib.md5(body).hexdigest() + '"'
    answer = s3.get_object(Bucket="states", Key=key)
    assert answer["Body"].read() == body, key
    assert answer["ContentType"] == "text/x" and answer["ETag"] == etag
    assert answer["Metadata"] == {"color": "blue"}, answer["Metadata"]
    head = s3.head_object(Bucket="states", Key=key)
    assert head["ContentLength"] == len(body) and head["ETag"] == etag
    s3.delete_object(Bucket="states", Key=key)
    refused("NoSuchKey", lambda: s3.get_object(Bucket="states", Key=key), 404)
    refused("404", lambda: s3.head_object(Bucket="states", Key=key))
s3.delete_object(Bucket="states", Key="never was")
s3.put_object(Bucket="states", Key="empty", Body=b"")
assert s3.get_object(Bucket="states", Key="empty")["Body"].read() == b""
s3.delete_object(Bucket="states", Key="empty")

# Ranges and conditions of reads.
tag = s3.put_object(Bucket="states", Key="digits", Body=b"0123456789")["ETag"]
for text, expected in {"bytes=2-4": b"234", "bytes=7-": b"789", "bytes=-3": b"789", "bytes=5-99": b"56789"}.items():
    part = s3.get_object(Bucket="states", Key="digits", Range=text)
    assert part["Body"].read() == expected, text
    assert part["ResponseMetadata"]["HTTPStatusCode"] == 206
refused("InvalidRange", lambda: s3.get_object(Bucket="states", Key="digits", Range="bytes=10-"), 416)
refused("304", lambda: s3.get_object(Bucket="states", Key="digits", IfNoneMatch=tag))
refused("PreconditionFailed", lambda: s3.get_object(Bucket="states", Key="digits", IfMatch='"x"'), 412)
s3.get_object(Bucket="states", Key="digits", IfMatch=tag)

# Conditions of writes; this botocore has no words for them.
assert raw("PUT", "/states/digits", {"If-None-Match": "*"}, b"x")[0] == 412
assert raw("PUT", "/states/once", {"If-None-Match": "*"}, b"x")[0] == 200
assert raw("PUT", "/states/digits", {"If-Match": '"no"'}, b"x")[0] == 412
assert raw("PUT", "/states/missing", {"If-Match": '"no"'}, b"x")[0] == 404
assert raw("PUT", "/states/digits", {"If-Match": tag}, b"changed")[0] == 200
assert raw("DELETE", "/states/digits", {"If-Match": tag})[0] == 412
assert s3.get_object(Bucket="states", Key="digits")["Body"].read() == b"changed"
assert raw("DELETE", "/states/digits", {"If-Match": '"' + hashlib.md5(b"changed").hexdigest() + '"'})[0] == 204
s3.delete_object(Bucket="states", Key="once")

# What came must be what was sent.
good = base64.b64encode(hashlib.md5(b"body").digest()).decode()
assert raw("PUT", "/states/sum", {"Content-MD5": good}, b"body")[0] == 200
status, _, text = raw("PUT", "/states/sum", {"Content-MD5": good}, b"other")
assert status == 400 and b"<Code>BadDigest</Code>" in text, text
for name, value in {"sha256": hashlib.sha256(b"body").digest(), "crc32": zlib.crc32(b"body").to_bytes(4, "big")}.items():
    header = {"x-amz-checksum-" + name: base64.b64encode(value).decode()}
    assert raw("PUT", "/states/sum", header, b"body")[0] == 200, name
    assert raw("PUT", "/states/sum", header, b"other")[0] == 400, name
    assert raw("GET", "/states/sum", {"x-amz-checksum-mode": "ENABLED"})[1]["x-amz-checksum-" + name] == header["x-amz-checksum-" + name]
s3.put_object(Bucket="states", Key="sum", Body=b"body", ChecksumAlgorithm="SHA256")
s3.delete_object(Bucket="states", Key="sum")

# Chunks with a trailer, as newer clients send them.
crc = base64.b64encode(zlib.crc32(b"hello world").to_bytes(4, "big")).decode()
chunks = b"5\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:" + crc.encode() + b"\r\n\r\n"


def streamed(body, kind="STREAMING-UNSIGNED-PAYLOAD-TRAILER"):
    class Auth(botocore.auth.S3SigV4Auth):
        def payload(self, request):
            return kind
    request = botocore.awsrequest.AWSRequest("PUT", ENDPOINT + "/states/chunks", data=body, headers={
        "Content-Encoding": "aws-chunked", "x-amz-decoded-content-length": "11", "x-amz-trailer": "x-amz-checksum-crc32"})
    Auth(botocore.credentials.Credentials("test", "test"), "s3", "eu-west-1").add_auth(request)
    request.headers.replace_header("X-Amz-Content-SHA256", kind)
    address = urllib.parse.urlsplit(ENDPOINT)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    connection.request("PUT", "/states/chunks", body, dict(request.headers.items()))
    answer = connection.getresponse()
    return answer.status, answer.read()


assert streamed(chunks)[0] == 200, streamed(chunks)
assert s3.get_object(Bucket="states", Key="chunks")["Body"].read() == b"hello world"
assert streamed(chunks.replace(b"hello", b"jello"))[0] == 400
assert streamed(chunks[:9])[0] == 400
assert streamed(chunks, "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")[0] == 501
s3.delete_object(Bucket="states", Key="chunks")

# Lists: prefix, delimiter, pages.
keys = ["a/1", "a/2", "a/sub/3", "b/1", "c", "d&<>"]
for key in keys:
    s3.put_object(Bucket="states", Key=key, Body=b"x")
listed = s3.list_objects_v2(Bucket="states")
assert [each["Key"] for each in listed["Contents"]] == keys and listed["KeyCount"] == 6, listed
listed = s3.list_objects_v2(Bucket="states", Delimiter="/")
assert [each["Prefix"] for each in listed["CommonPrefixes"]] == ["a/", "b/"]
assert [each["Key"] for each in listed["Contents"]] == ["c", "d&<>"]
listed = s3.list_objects_v2(Bucket="states", Prefix="a/", Delimiter="/")
assert [each["Key"] for each in listed["Contents"]] == ["a/1", "a/2"]
assert [each["Prefix"] for each in listed["CommonPrefixes"]] == ["a/sub/"]
for size in (1, 2, 3):
    seen = []
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="states", Delimiter="/", PaginationConfig={"PageSize": size})
    for page in pages:
        assert page["KeyCount"] <= size
        seen += [each["Key"] for each in page.get("Contents", [])] + [each["Prefix"] for each in page.get("CommonPrefixes", [])]
    assert sorted(seen) == ["a/", "b/", "c", "d&<>"], (size, seen)
assert [each["Key"] for each in s3.list_objects_v2(Bucket="states", StartAfter="b/1")["Contents"]] == ["c", "d&<>"]
refused("InvalidArgument", lambda: s3.list_objects_v2(Bucket="states", ContinuationToken="?"))

# A bucket with something in it stays.
refused("BucketNotEmpty", lambda: s3.delete_bucket(Bucket="states"), 409)
event = cloud_control.delete_resource(TypeName="AWS::S3::Bucket", Identifier="states")["ProgressEvent"]
while event["OperationStatus"] in ("PENDING", "IN_PROGRESS"):
    event = cloud_control.get_resource_request_status(RequestToken=event["RequestToken"])["ProgressEvent"]
assert event.get("ErrorCode") == "ResourceConflict", event

# The bucket in the host's name.
virtual = "states.s3.localhost"
request = botocore.awsrequest.AWSRequest("GET", "http://" + virtual + "/c")
botocore.auth.S3SigV4Auth(botocore.credentials.Credentials("test", "test"), "s3", "eu-west-1").add_auth(request)
address = urllib.parse.urlsplit(ENDPOINT)
connection = http.client.HTTPConnection(address.hostname, address.port)
connection.request("GET", "/c", headers={**dict(request.headers.items()), "Host": virtual})
answer = connection.getresponse()
assert (answer.status, answer.read()) == (200, b"x")

# Signatures.
refused("SignatureDoesNotMatch", lambda: client(secret="wrong").list_buckets(), 403)
refused("AuthorizationHeaderMalformed", lambda: client(region="us-west-2").get_object(Bucket="states", Key="c"), 400)
url = client(version="s3v4").generate_presigned_url("get_object", Params={"Bucket": "states", "Key": "c"})
parts = urllib.parse.urlsplit(url)
connection = http.client.HTTPConnection(parts.hostname, parts.port)
connection.request("GET", parts.path + "?" + parts.query)
answer = connection.getresponse()
assert (answer.status, answer.read()) == (200, b"x")

# What is not there says so.
for call in (lambda: s3.get_bucket_versioning(Bucket="states"),
             lambda: s3.create_multipart_upload(Bucket="states", Key="big"),
             lambda: s3.copy_object(Bucket="states", Key="copy", CopySource="states/c"),
             lambda: s3.put_object(Bucket="states", Key="x", Body=b"", ACL="public-read")):
    refused("NotImplemented", call, 501)

for key in keys:
    s3.delete_object(Bucket="states", Key=key)
s3.delete_bucket(Bucket="states")
refused("404", lambda: s3.head_bucket(Bucket="states"))
print("ok")
