"""Writes catalog/types/<service>.h and catalog/generated/types_<service>.cpp: the C++ classes."""

SCALARS = {"string": "std::string", "integer": "std::int64_t", "number": "double", "boolean": "bool"}
SPEC_SCALARS = {**SCALARS, "date-time": "std::string"}


def value_type(model, built):
    """The C++ type of a property's literal."""
    kind = built["kind"]
    if kind in SCALARS:
        return SCALARS[kind]
    if "struct" in built:
        return "catalog::Tag" if built["struct"] == "Tag" else f"{model.namespace}::{model.kind}::{built['struct']}"
    if kind == "list":
        return f"std::vector<{element_type(model, built['element'])}>"
    if kind == "map":
        return f"std::map<std::string, {element_type(model, built['element'])}>"
    return "Document"


def element_type(model, built):
    """Elements that are structs stand as they are (so that `{{.Key = ...}}` works), others may be
    expressions."""
    inner = value_type(model, built)
    return inner if "struct" in built or inner == "Document" else f"catalog::Input<{inner}>"


def attribute_type(spec_type):
    if spec_type["type"] in SPEC_SCALARS:
        return SPEC_SCALARS[spec_type["type"]]
    inner = spec_type["element"]["type"]
    return f"std::vector<Input<{SPEC_SCALARS[inner]}>>" if inner in SPEC_SCALARS else "Document"


def struct_lines(model, name, members, indent):
    lines = [f"{indent}struct {name} {{"]
    for member, built, _ in members:
        lines.append(f"{indent}  catalog::Input<{value_type(model, built)}> {member};")
    return lines + [f"{indent}}};"]


def class_lines(model):
    own = {name: members for name, members in model.structs.items() if name != "Tag" and used(model, name)}
    lines = [f"/// {model.name}", f"class {model.kind} final : public Resource {{", " public:",
             f'  static constexpr std::string_view kType = "{model.name}";']
    lines += [f"  struct {name};" for name in sorted(own)]
    lines += struct_lines(model, "Properties", model.declared_members(), "  ")
    lines += [f"  {model.kind}(catalog::Scope& scope, std::string name, Properties properties, "
              "ResourceOptions options = {}, std::source_location where = std::source_location::current());"]
    for name, spec_type in model.attributes():
        lines.append(f"  Output<{attribute_type(spec_type)}> {name.replace('.', '_')}() const {{ "
                     f'return attribute<{attribute_type(spec_type)}>("{name}"); }}')
    lines.append("};")
    for name in sorted(own):
        lines += [""] + struct_lines(model, f"{model.kind}::{name}", own[name], "")
    lines += [f"Value to_value(const {model.kind}::{name}& properties);" for name in sorted(own) + ["Properties"]]
    return lines + [""]


def used(model, wanted):
    """Whether a struct is part of what a program may declare (and not of attributes only)."""
    seen, queue = set(), [built for _, built, _ in model.declared_members()]
    while queue:
        built = queue.pop()
        if "element" in built:
            queue.append(built["element"])
        name = built.get("struct")
        if name and name not in seen:
            seen.add(name)
            queue += [inner for _, inner, _ in model.structs[name]]
    return wanted in seen


def class_header(header, namespace, models):
    lines = [header, "#pragma once", "", "#include <cstdint>", "#include <map>", "#include <source_location>",
             "#include <string>", "#include <string_view>", "#include <vector>", "",
             '#include "catalog/output.h"', '#include "catalog/scope.h"', '#include "catalog/tag.h"', "",
             f"namespace catalog::{namespace} {{", ""]
    for model in models:
        lines += class_lines(model)
    return "\n".join(lines + [f"}}  // namespace catalog::{namespace}", ""])


def conversion_lines(model, name, members):
    lines = [f"Value to_value(const {model.kind}::{name}& properties) {{", "  return object({"]
    lines += [f'      {{"{member}", properties.{member}.value()}},' for member, _, _ in members]
    return lines + ["  });", "}", ""]


def class_source(header, namespace, models):
    lines = [header, f'#include "catalog/types/{namespace}.h"', "", '#include "catalog/object.h"', "",
             f"namespace catalog::{namespace} {{", ""]
    for model in models:
        for name in sorted(model.structs):
            if name != "Tag" and used(model, name):
                lines += conversion_lines(model, name, model.structs[name])
        lines += conversion_lines(model, "Properties", model.declared_members())
        lines += [f"{model.kind}::{model.kind}(catalog::Scope& scope, std::string name, Properties properties, "
                  "ResourceOptions options, std::source_location where)",
                  "    : Resource(scope, kType, std::move(name), to_value(properties), std::move(options), where) {}", ""]
    return "\n".join(lines + [f"}}  // namespace catalog::{namespace}", ""])
