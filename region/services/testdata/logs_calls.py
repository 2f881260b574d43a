"""Reads the region's CloudWatch Logs at argv[1] with Debian's botocore; every expectation is an assertion.

Written before: group /ecs/shop, stream app/web/1 with "one" to "five", a second apart; app/web/2 with "GET / 200"
and "GET /x 404" in the milliseconds of "one" and "three"; /old, stream s, "stale" three days ago and "fresh" now.
"""
import json
import sys

import botocore.config
import botocore.exceptions
import botocore.session


def client(service, region="eu-west-1", **settings):
    return botocore.session.get_session().create_client(
        service, region_name=region, endpoint_url=sys.argv[1],
        aws_access_key_id="test", aws_secret_access_key="test",
        config=botocore.config.Config(retries={"max_attempts": 0}, proxies={}, **settings))


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except botocore.exceptions.ClientError as error:
        assert error.response["Error"]["Code"] == code, (code, error.response)
        return
    raise AssertionError(f"not refused with {code}: {arguments}")


cloud_control = client("cloudcontrol")
logs = client("logs")
# Sends also what botocore would refuse before it is sent (to older ones a group has no identifier beside its name).
unchecked = client("logs", parameter_validation=False)


def make_group(name, **properties):
    token = cloud_control.create_resource(
        TypeName="AWS::Logs::LogGroup",
        DesiredState=json.dumps({"LogGroupName": name, **properties}))["ProgressEvent"]["RequestToken"]
    cloud_control.get_waiter("resource_request_success").wait(
        RequestToken=token, WaiterConfig={"Delay": 0.01, "MaxAttempts": 1000})


def messages(**arguments):
    return [event["message"] for event in logs.filter_log_events(logGroupName="/ecs/shop", **arguments)["events"]]


refused("ResourceNotFoundException", logs.filter_log_events, logGroupName="/ecs/shop")
make_group("/ecs/shop")
make_group("/old", RetentionInDays=1)

# All streams, by time.
everything = logs.filter_log_events(logGroupName="/ecs/shop")
assert "nextToken" not in everything, everything
events = everything["events"]
assert [e["message"] for e in events if e["logStreamName"] == "app/web/1"] == ["one", "two", "three", "four", "five"]
assert [e["message"] for e in events if e["logStreamName"] == "app/web/2"] == ["GET / 200", "GET /x 404"]
assert [e["timestamp"] for e in events] == sorted(e["timestamp"] for e in events)
assert len({e["eventId"] for e in events}) == 7 and all(len(e["eventId"]) == 56 for e in events)
start = events[0]["timestamp"]

# The end of the time belongs to it, other than in GetLogEvents.
assert messages(startTime=start + 1000, endTime=start + 2000, logStreamNames=["app/web/1"]) == ["two", "three"]
assert messages(startTime=start + 5000) == []
assert messages(logStreamNamePrefix="app/web/2") == ["GET / 200", "GET /x 404"]
assert messages(logStreamNamePrefix="nobody") == []

# Filters.
for pattern, expected in (("GET 404", ["GET /x 404"]), ('"GET / "', ["GET / 200"]), ("GET -404", ["GET / 200"]),
                          ("?one ?two", ["one", "two"]), ("get", []), ("", [e["message"] for e in events])):
    assert messages(filterPattern=pattern) == expected, pattern
for pattern in ("{ $.level = 1 }", "[ip, user]", "%[0-9]%", '"open', "a&b", "-"):
    refused("InvalidParameterException", logs.filter_log_events, logGroupName="/ecs/shop", filterPattern=pattern)

# Pages: no event twice, none left out.
seen, token = [], {}
while True:
    page = logs.filter_log_events(logGroupName="/ecs/shop", limit=2, **token)
    assert 1 <= len(page["events"]) <= 2
    seen += page["events"]
    if "nextToken" not in page:
        break
    token = {"nextToken": page["nextToken"]}
assert seen == events, seen
pages = logs.get_paginator("filter_log_events").paginate(logGroupName="/ecs/shop", PaginationConfig={"PageSize": 3})
assert [e for page in pages for e in page["events"]] == events

# One stream: the newest first pages, from either end.
one = {"logGroupName": "/ecs/shop", "logStreamName": "app/web/1"}
last = logs.get_log_events(limit=2, **one)
assert [e["message"] for e in last["events"]] == ["four", "five"]
before = logs.get_log_events(limit=2, nextToken=last["nextBackwardToken"], **one)
assert [e["message"] for e in before["events"]] == ["two", "three"]
first = logs.get_log_events(limit=2, nextToken=before["nextBackwardToken"], **one)
assert [e["message"] for e in first["events"]] == ["one"]
begin = logs.get_log_events(limit=2, nextToken=first["nextBackwardToken"], **one)
assert begin["events"] == [] and begin["nextBackwardToken"] == first["nextBackwardToken"]
assert [e["message"] for e in logs.get_log_events(limit=2, startFromHead=True, **one)["events"]] == ["one", "two"]
end = logs.get_log_events(nextToken=last["nextForwardToken"], **one)
assert end["events"] == [] and end["nextForwardToken"] == last["nextForwardToken"]
assert [e["message"] for e in logs.get_log_events(endTime=start + 1000, **one)["events"]] == ["one"]

# What the retention does not keep is not there.
assert [e["message"] for e in unchecked.filter_log_events(logGroupIdentifier="/old")["events"]] == ["fresh"]

# Groups and streams.
groups = logs.describe_log_groups()["logGroups"]
assert [g["logGroupName"] for g in groups] == ["/ecs/shop", "/old"]
assert groups[0]["arn"].endswith(":log-group:/ecs/shop:*") and "retentionInDays" not in groups[0]
assert groups[1]["retentionInDays"] == 1 and groups[1].get("logGroupClass", "STANDARD") == "STANDARD"
assert [g["logGroupName"] for g in logs.describe_log_groups(logGroupNamePrefix="/ecs")["logGroups"]] == ["/ecs/shop"]
assert [g["logGroupName"] for g in logs.describe_log_groups(logGroupNamePattern="ld")["logGroups"]] == ["/old"]
first_page = logs.describe_log_groups(limit=1)
second_page = logs.describe_log_groups(limit=1, nextToken=first_page["nextToken"])
assert second_page["logGroups"][0]["logGroupName"] == "/old" and "nextToken" not in second_page
assert unchecked.filter_log_events(logGroupIdentifier=groups[0]["arn"].removesuffix(":*"))["events"] == events
streams = logs.describe_log_streams(logGroupName="/ecs/shop")["logStreams"]
assert [s["logStreamName"] for s in streams] == ["app/web/1", "app/web/2"]
assert (streams[0]["firstEventTimestamp"], streams[0]["lastEventTimestamp"]) == (start, start + 4000)
newest = logs.describe_log_streams(logGroupName="/ecs/shop", orderBy="LastEventTime", descending=True, limit=1)
assert newest["logStreams"][0]["logStreamName"] == "app/web/1" and newest["nextToken"]

# Refusals.
shop = {"logGroupName": "/ecs/shop"}
refused("ResourceNotFoundException", unchecked.filter_log_events, logStreamNames=["nobody"], **shop)
refused("ResourceNotFoundException", unchecked.get_log_events, logStreamName="nobody", **shop)
refused("ResourceNotFoundException", unchecked.describe_log_streams, logGroupName="/nobody")
refused("ResourceNotFoundException", client("logs", "us-west-2").filter_log_events, **shop)
refused("InvalidParameterException", unchecked.filter_log_events)
refused("InvalidParameterException", unchecked.filter_log_events, logGroupIdentifier="/ecs/shop", **shop)
refused("InvalidParameterException", unchecked.filter_log_events, limit=10_001, **shop)
refused("InvalidParameterException", unchecked.filter_log_events, nextToken="made up", **shop)
refused("InvalidParameterException", unchecked.get_log_events, logStreamName="app/web/1", nextToken="x/1", **shop)
refused("InvalidParameterException", unchecked.filter_log_events, logStreamNames=["app/web/1"], logStreamNamePrefix="a", **shop)
refused("InvalidParameterException", unchecked.describe_log_streams, orderBy="Size", **shop)
refused("InvalidParameterException", unchecked.describe_log_groups, limit=51)

print("ok")
