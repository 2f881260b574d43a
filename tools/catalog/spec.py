"""The merged model of one resource type: @aws-cdk/aws-service-spec, constraints, facts.json.

A Type is a dict: kind (string integer number boolean object map list any), struct (name of the object
type), element, and the constraints allowed, pattern, min, max, minLength, maxLength, unordered, unique.
Objects are kept once per resource in `structs`: name -> [(member, Type, required)].
"""

import gzip
import json
import re

SCALARS = {"string": "string", "date-time": "string", "integer": "integer", "number": "number",
           "boolean": "boolean"}
COMMON_TAG = "Tag"


class Spec:
    def __init__(self, path):
        schema = json.load(gzip.open(path))["schema"]
        self.resources = {r["cloudFormationType"]: r for r in schema["resource"]["entities"]}
        self.types = {t["$id"]: t for t in schema["typeDefinition"]["entities"]}


def pulumi_name(name):
    """`DBCluster` -> `DbCluster`: runs of capitals and digits are lowered but for the first letter and
    for the last capital of a run that starts the next word."""
    def lower(match):
        run, follows = match.group(0), name[match.end():]
        if len(run) == 1 or not follows or re.match(r"s(?![a-z])", follows):
            return run[0] + run[1:].lower()
        return run[0] + run[1:-1].lower() + run[-1] if run[-1].isalpha() else run[0] + run[1:].lower()
    return re.sub(r"[A-Z][A-Z0-9]*", lower, name)


class Model:
    def __init__(self, spec, constraints, facts, name):
        self.spec, self.constraints, self.facts, self.name = spec, constraints, facts, name
        self.resource = spec.resources[name]
        _, self.service, self.kind = name.split("::")
        self.namespace = self.service.lower()
        self.structs = {}
        self.struct_names = {}
        self.reserved = {self.kind, "Properties", "Scope"} | {a for a, _ in self.attributes()}
        self.members = self.build_members()

    def attributes(self):
        """(name, type) that a program may read: GetAtt's list and the identifiers."""
        found = {}
        for name, attribute in self.resource.get("attributes", {}).items():
            found[name] = attribute["type"]
        for name in self.resource.get("primaryIdentifier", []):
            if name not in found and name in self.resource["properties"]:
                found[name] = self.resource["properties"][name]["type"]
        return sorted((n, t) for n, t in found.items() if t["type"] in SCALARS or t["type"] == "array")

    def build_members(self):
        members = []
        root = self.constraints.properties()
        for name, prop in self.resource["properties"].items():
            node, limits = self.constraints.member(root, name)
            built = self.build(prop["type"], node, limits, name)
            members.append((name, built, bool(prop.get("required"))))
        declared = {name for name, _, _ in members}
        for name, attribute in self.resource.get("attributes", {}).items():
            if name.split(".")[0] not in declared and "." not in name:
                members.append((name, self.build(attribute["type"], None, {}, name), False))
        return sorted(members, key=lambda member: member[0])

    def declared_members(self):
        return [m for m in self.members if m[0] in self.resource["properties"]]

    def build(self, spec_type, node, limits, place):
        built = self.shape(spec_type, node, place)
        allowed = [str(value) for value in spec_type.get("allowedValues", [])]
        if node is not None and node["kind"] == "enum":
            allowed += [value for value in node["values"] if value not in allowed]
        if allowed:
            built["allowed"] = sorted(allowed)
        limits = {**limits, **self.facts.get("constraints", {}).get(place, {})}
        for key in ("pattern", "min", "max", "minLength", "maxLength"):
            if key in limits:
                built[key] = limits[key]
        for flag in ("unordered", "unique"):
            if place in self.facts.get(flag, []):
                built[flag] = True
        return built

    def shape(self, spec_type, node, place):
        word = spec_type["type"]
        if word == "integer" and node == {"kind": "name", "name": "string"}:
            return {"kind": "string"}  # numbers that AWS takes as text
        if word in SCALARS:
            return {"kind": SCALARS[word]}
        if word in ("array", "map"):
            element, limits = self.constraints.element(node)
            return {"kind": "list" if word == "array" else "map",
                    "element": self.build(spec_type["element"], element, limits, place + "*")}
        if word == "tag":
            return {"kind": "object", "struct": self.tag(node)}
        if word == "ref":
            return {"kind": "object", "struct": self.struct(spec_type["reference"]["$ref"], node)}
        if word == "json" and node is not None and node["kind"] == "map":
            return {"kind": "object"}  # open: any members
        return {"kind": "any"}

    def tag(self, node):
        if COMMON_TAG not in self.structs:
            members = []
            for name in ("Key", "Value"):
                inner, limits = self.constraints.member(node, name)
                members.append((name, self.build({"type": "string"}, inner, limits, f"Tag.{name}"),
                                name in self.facts.get("tag_required", ["Key", "Value"])))
            self.structs[COMMON_TAG] = members
        return COMMON_TAG

    def struct(self, reference, node):
        if reference in self.struct_names:
            return self.struct_names[reference]
        definition = self.spec.types[reference]
        properties = definition["properties"]
        if set(properties) == {"Key", "Value"} and definition["name"] == COMMON_TAG:
            self.struct_names[reference] = self.tag(node)
            return COMMON_TAG
        name = definition["name"]
        name += "Type" if name in self.reserved or name == COMMON_TAG else ""
        self.struct_names[reference] = name
        self.structs[name] = []
        for member, prop in sorted(properties.items()):
            inner, limits = self.constraints.member(node, member)
            place = f"{definition['name']}.{member}"
            self.structs[name].append((member, self.build(prop["type"], inner, limits, place),
                                       bool(prop.get("required"))))
        return name

    # Pointers -------------------------------------------------------------------------------------

    def replaced(self):
        """Pointers of what causes replacement; nothing below a pointer that is in already."""
        found = []

        def walk(properties, prefix, seen):
            for name, prop in sorted(properties.items()):
                pointer = f"{prefix}/{name}"
                if prop.get("causesReplacement") == "yes":
                    found.append(pointer)
                    continue
                inner = prop["type"]
                while inner["type"] in ("array", "map"):
                    inner, pointer = inner["element"], pointer + "/*"
                if inner["type"] == "ref" and inner["reference"]["$ref"] not in seen:
                    reference = inner["reference"]["$ref"]
                    walk(self.spec.types[reference]["properties"], pointer, seen | {reference})
        walk(self.resource["properties"], "", frozenset())
        return found

    def pointers(self, what):
        if what == "create_only":
            return self.facts[what] if what in self.facts else self.replaced()
        if what == "read_only":
            properties = self.resource["properties"]
            names = [a for a in self.resource.get("attributes", {}) if a.split(".")[0] not in properties]
            tops = {n for n in names if "." not in n}
            names = [n for n in names if "." not in n or n.split(".")[0] not in tops]
            return sorted({"/" + n.replace(".", "/") for n in names} | set(self.facts.get(what, [])))
        return self.facts.get(what, [])

    def identifier(self):
        return ["/" + name.replace(".", "/") for name in self.resource["primaryIdentifier"]]

    def name_property(self):
        if "name_property" in self.facts:
            return self.facts["name_property"]
        fixed = [p[1:] for p in self.pointers("create_only") if p.count("/") == 1]
        kinds = {name: built["kind"] for name, built, _ in self.members}
        references = self.resource["properties"]
        wanted = [self.kind + "Name", "Name", self.kind + "Identifier", self.kind + "Id"]
        for name in fixed:
            if name in wanted and kinds[name] == "string" and not references[name].get("relationshipRefs"):
                return name
        identifier = self.resource["primaryIdentifier"]
        if len(identifier) == 1 and identifier[0] in fixed and not references[identifier[0]].get("relationshipRefs"):
            return identifier[0]
        return ""
