"""Signs requests with Debian's botocore, so that ours can be held against them.

Reads {"time": "20150830T123600Z", "cases": [...]} from standard input, a case having name, service,
region, token, method, url, headers (pairs) and body; writes a list of lists of header pairs.
"""
import datetime
import json
import sys

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

job = json.load(sys.stdin)
now = datetime.datetime.strptime(job["time"], "%Y%m%dT%H%M%SZ")


class FixedDatetime(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return now


botocore.auth.datetime.datetime = FixedDatetime

signed = []
for case in job["cases"]:
    request = AWSRequest(method=case["method"], url=case["url"], data=case["body"].encode())
    for name, value in case["headers"]:
        request.headers[name] = value  # appends: a header may come twice
    signer = botocore.auth.S3SigV4Auth if case["service"] == "s3" else botocore.auth.SigV4Auth
    credentials = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", case["token"] or None)
    signer(credentials, case["service"], case["region"]).add_auth(request)
    signed.append([[name, value] for name, value in request.headers.items()])
json.dump(signed, sys.stdout)
