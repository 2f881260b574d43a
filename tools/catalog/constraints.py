"""Patterns, lengths, ranges and enums from @awboost/cfn-resource-types.

The package has one .d.ts a resource type; constraints are JSDoc tags (`@pattern`, `@minLength`...) on
properties and on type aliases. A parsed type is a dict: {"kind": "name" | "enum" | "list" | "map" |
"object" | "any", ...}; constraints are dicts with the keys pattern, min, max, minLength, maxLength.
"""

import re

TOKEN = re.compile(r'/\*\*.*?\*/|"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|-?\d+(?:\.\d+)?|[{}\[\]()<>|&?:;=,]', re.S)
TAG = re.compile(r'@(pattern|minLength|maxLength|min|max) `(.*?)`\s*(?=\n|\*/|$)')


def tags_of(comment):
    found = {}
    for name, text in TAG.findall(comment):
        found[name] = text if name == "pattern" else float(text)
    return found


class Parser:
    def __init__(self, text):
        self.tokens = [t for t in TOKEN.findall(text)]
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected=None):
        token = self.peek()
        if expected is not None and token != expected:
            raise ValueError(f"expected {expected}, found {token} at token {self.at}")
        self.at += 1
        return token

    def comment(self):
        found = {}
        while self.peek().startswith("/**"):
            found = tags_of(self.take())
        return found

    def aliases(self):
        """name -> (type, constraints) of every `export type X = ...;`"""
        found = {}
        while self.at < len(self.tokens):
            constraints = self.comment()
            if self.peek() == "export" and self.tokens[self.at + 1] == "type":
                self.take(), self.take()
                name = self.take()
                self.take("=")
                found[name] = (self.type(), constraints)
            elif self.at < len(self.tokens):
                self.take()
        return found

    def type(self):
        if self.peek() == "|":
            self.take()
        parts = [self.postfix()]
        while self.peek() in ("|", "&"):
            self.take()
            parts.append(self.postfix())
        if len(parts) == 1:
            return parts[0]
        if all(part["kind"] == "enum" for part in parts):
            return {"kind": "enum", "values": [value for part in parts for value in part["values"]]}
        return {"kind": "any"}

    def postfix(self):
        result = self.primary()
        while self.peek() == "[":
            self.take("["), self.take("]")
            result = {"kind": "list", "element": result}
        return result

    def primary(self):
        token = self.take()
        if token == "(":
            result = self.type()
            self.take(")")
            return result
        if token == "{":
            return {"kind": "object", "members": self.members()}
        if token == "Record":
            self.take("<"), self.type(), self.take(",")
            element = self.type()
            self.take(">")
            return {"kind": "map", "element": element}
        if token.startswith('"'):
            return {"kind": "enum", "values": [token[1:-1].replace('\\"', '"').replace("\\\\", "\\")]}
        if re.match(r"-?\d", token):
            return {"kind": "enum", "values": [token]}
        return {"kind": "name", "name": token}

    def members(self):
        found = {}
        while True:
            constraints = self.comment()
            if self.peek() == "}":
                self.take()
                return found
            name = self.take().strip('"')
            if self.peek() == "?":
                self.take()
            self.take(":")
            found[name] = (self.type(), constraints)
            if self.peek() in (";", ","):
                self.take()


class Constraints:
    """The constraints of one resource type, walked in parallel with the specification."""

    def __init__(self, text, type_name):
        self.aliases = Parser(text).aliases()
        self.root = "".join(type_name.split("::")[1:]) + "Properties"

    def properties(self):
        return self.aliases[self.root][0] if self.root in self.aliases else None

    def resolve(self, node, constraints):
        """Follows aliases: (type, constraints), the nearest constraint wins."""
        while node is not None and node["kind"] == "name" and node["name"] in self.aliases:
            node, more = self.aliases[node["name"]]
            constraints = {**more, **constraints}
        return node, constraints

    def member(self, node, name):
        if node is None:
            return None, {}
        node, _ = self.resolve(node, {})
        if node["kind"] != "object" or name not in node["members"]:
            return None, {}
        return self.resolve(*node["members"][name])

    def element(self, node):
        if node is None or node["kind"] not in ("list", "map"):
            return None, {}
        return self.resolve(node["element"], {})
