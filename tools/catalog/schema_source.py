"""Writes catalog/generated/schema_<service>.cpp: constant tables, one resource type after the other."""

import json

KINDS = {"string": "kString", "integer": "kInteger", "number": "kNumber", "boolean": "kBoolean",
         "object": "kObject", "map": "kMap", "list": "kList", "any": "kAny"}
UINT32_MAX = 2**32 - 1


def text(value):
    """A C++ literal for any text."""
    if "\\" in value or '"' in value or "\n" in value:
        return f'R"~({value})~"'
    return f'"{value}"'


def number(value):
    return str(int(value)) if value == int(value) else repr(value)


class Tables:
    """The shared types and lists of one file, each written once."""

    def __init__(self):
        self.lines = []
        self.types = {}
        self.lists = {}

    def list_of(self, values):
        if not values:
            return None
        key = tuple(values)
        if key not in self.lists:
            self.lists[key] = f"kTexts{len(self.lists) + 1}"
            items = ", ".join(text(value) for value in values)
            self.lines.append(f"constexpr std::string_view {self.lists[key]}[] = {{{items}}};")
        return self.lists[key]

    def type_name(self, prefix, built):
        fields = [f".kind = Kind::{KINDS[built['kind']]}"]
        if built["kind"] == "object":
            if "struct" in built:
                fields.append(f".members = {prefix}_{built['struct']}")
        elif "element" in built:
            fields.append(f".element = &{self.type_name(prefix, built['element'])}")
        if built.get("allowed"):
            fields.append(f".allowed = {self.list_of(built['allowed'])}")
        if "pattern" in built:
            fields.append(f".pattern = {text(built['pattern'])}")
        for key, field in (("min", "minimum"), ("max", "maximum")):
            if key in built:
                fields.append(f".{field} = {number(built[key])}")
        for key, field in (("minLength", "length_min"), ("maxLength", "length_max")):
            if key in built and 0 < built[key] < UINT32_MAX:
                fields.append(f".{field} = {int(built[key])}")
        for flag in ("unordered", "unique"):
            if built.get(flag):
                fields.append(f".{flag} = true")
        if built["kind"] == "object" and "struct" not in built:
            fields.append(".closed = false")
        content = ", ".join(fields)
        if content not in self.types:
            self.types[content] = f"kType{len(self.types) + 1}"
            self.lines.append(f"constexpr PropertyType {self.types[content]}{{{content}}};")
        return self.types[content]


def members_table(tables, prefix, name, members):
    rows = []
    for member, built, required in sorted(members, key=lambda row: row[0]):
        rows.append(f'    {{"{member}", &{tables.type_name(prefix, built)}, {str(required).lower()}}},')
    return f"const Property {prefix}_{name}[{len(rows)}] = {{\n" + "\n".join(rows) + "\n};"


def rows_of(tables, name, kind, rows):
    if rows:
        tables.lines.append(f"constexpr {kind} {name}[] = {{{', '.join(rows)}}};")
    return name if rows else None


def resource_entry(tables, model, token):
    prefix, facts, resource = f"k{model.kind}", model.facts, model.resource
    timeouts = facts.get("timeout_minutes", {})
    transforms = [f'{{{text(pointer)}, Transform::k{"".join(w.title() for w in word.split("_"))}}}'
                  for word, pointers in sorted(facts.get("transforms", {}).items())
                  for pointer in sorted(pointers)]
    defaults = [f"{{{text(pointer)}, {text(json.dumps(value))}}}"
                for pointer, value in sorted(facts.get("defaults", {}).items())]
    fields = [
        ("name", text(model.name)),
        ("token", text(token)),
        ("properties", f"{{.kind = Kind::kObject, .members = {prefix}_Properties}}"),
    ]
    fields.append(("required", tables.list_of([m for m, _, required in model.members if required])))
    for what in ("create_only", "read_only", "write_only"):
        fields.append((what, tables.list_of(sorted(model.pointers(what)))))
    fields.append(("primary_identifier", tables.list_of(model.identifier())))
    fields.append(("transforms", rows_of(tables, prefix + "Transforms", "PropertyTransform", transforms)))
    fields.append(("defaults", rows_of(tables, prefix + "Defaults", "KnownDefault", defaults)))
    if "contributes" in facts:
        contributes = [text(facts["contributes"][key]) for key in ("owner_type", "owner_id", "list")]
        fields.append(("contributes", f"{{{', '.join(contributes)}}}"))
    fields.append(("list_needs", tables.list_of(facts.get("list_needs", []))))
    tag = resource.get("tagInformation", {}).get("tagPropertyName")
    fields.append(("tag_property", text("/" + tag) if tag else None))
    fields.append(("name_property", text(model.name_property()) if model.name_property() else None))
    if facts.get("delete_then_create"):
        fields.append(("replacement", "Replacement::kDeleteThenCreate"))
    fields.append(("stateful", "true" if resource.get("isStateful") else None))
    for verb in ("update", "list"):
        fields.append((f"can_{verb}", "false" if verb in facts.get("no", []) else None))
    for verb in ("create", "update", "delete"):
        fields.append((f"{verb}_timeout_minutes", str(timeouts[verb]) if verb in timeouts else None))
    content = "".join(f"    .{name} = {value},\n" for name, value in fields if value)
    return f"const ResourceType {prefix}{{\n{content}}};"


def schema_source(header, models, tokens):
    """The file of one service."""
    out = [header, '#include "catalog/tables.h"\n', "namespace catalog::generated {\n", "namespace {\n"]
    tables = Tables()
    entries = []
    for model in models:
        prefix = f"k{model.kind}"
        structs = {**model.structs, "Properties": model.members}
        for name, members in structs.items():
            tables.lines.append(f"extern const Property {prefix}_{name}[{len(members)}];")
        later = [members_table(tables, prefix, name, members) for name, members in structs.items()]
        tables.lines += later
        entry = resource_entry(tables, model, tokens[model.name])
        entries.append(entry)
    out += tables.lines
    out += ["\n}  // namespace\n"]
    out += [f"extern const ResourceType {'k' + m.namespace + '_' + m.kind};" for m in models]
    for model, entry in zip(models, entries):
        out.append(entry.replace(f"const ResourceType k{model.kind}{{",
                                 f"const ResourceType k{model.namespace}_{model.kind}{{"))
    out += ["\n}  // namespace catalog::generated\n"]
    return "\n".join(out)


def types_source(header, models):
    """The table of all resource types, sorted by name."""
    models = sorted(models, key=lambda model: model.name)
    rows = "".join(f"    &k{m.namespace}_{m.kind},\n" for m in models)
    declarations = "".join(f"extern const ResourceType k{m.namespace}_{m.kind};\n" for m in models)
    return (f'{header}\n#include "catalog/tables.h"\n\nnamespace catalog::generated {{\n\n'
            f"{declarations}\nnamespace {{\n\nconst ResourceType* const kAll[] = {{\n{rows}}};\n\n}}  // namespace\n\n"
            "std::span<const ResourceType* const> all_types() {\n  return kAll;\n}\n\n"
            "}  // namespace catalog::generated\n")
