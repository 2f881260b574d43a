#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace aws {

/// What AWS's XML uses: elements with text or with children. Attributes and comments are read over.
struct XmlElement {
  std::string name;
  std::string text;  ///< of elements without children; references resolved
  std::vector<XmlElement> children;

  /// The first child of that name, or nullptr.
  const XmlElement* child(std::string_view child_name) const;
};

/// One document, at most 64 levels deep, without a document type (so no entities of its own).
/// kCorrupt names `what` and the offset.
base::Result<XmlElement> parse_xml(std::string_view text, std::string_view what);

/// For text between tags: the five reserved characters become references.
std::string xml_escape(std::string_view text);

}  // namespace aws
