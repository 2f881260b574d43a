"""Calls the endpoint in argv[1] with Debian's botocore and prints, as JSON, what came back."""
import json
import sys

import botocore.config
import botocore.exceptions
import botocore.session


def client(service, secret="test"):
    return botocore.session.get_session().create_client(
        service, region_name="eu-west-1", endpoint_url=sys.argv[1],
        aws_access_key_id="test", aws_secret_access_key=secret,
        config=botocore.config.Config(retries={"max_attempts": 0}, proxies={}))


def error_code(call):
    try:
        call()
    except botocore.exceptions.ClientError as error:
        return error.response["Error"]["Code"] + ": " + error.response["Error"]["Message"]
    return "no error"


cloud_control = client("cloudcontrol")
created = cloud_control.create_resource(TypeName="AWS::SQS::Queue", DesiredState="{\"a\": \"\u00fc\"}", ClientToken="t")
json.dump({
    "event": {key: str(value) for key, value in created["ProgressEvent"].items()},
    "request id": len(created["ResponseMetadata"]["RequestId"]),
    "not found": error_code(lambda: cloud_control.get_resource(TypeName="AWS::SQS::Queue", Identifier="x")),
    "identity": client("sts").get_caller_identity()["Arn"],
    "wrong secret, json": error_code(lambda: client("cloudcontrol", "wrong").list_resources(TypeName="AWS::SQS::Queue")),
    "wrong secret, query": error_code(lambda: client("sts", "wrong").get_caller_identity()),
}, sys.stdout)
