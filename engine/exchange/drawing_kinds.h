#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "engine/state/state.h"

namespace engine {

/// What services of a kind have in common in a picture: the word of the legend and the colour.
struct ResourceKind {
  std::string_view name;
  std::string_view color;
};

inline constexpr std::array<ResourceKind, 7> kResourceKinds{{{"network", "#7c3aed"},
                                                             {"security", "#dc2626"},
                                                             {"data", "#2563eb"},
                                                             {"messaging", "#db2777"},
                                                             {"compute", "#ea580c"},
                                                             {"monitoring", "#0d9488"},
                                                             {"other", "#64748b"}}};

/// Of a resource type or a component: a place in kResourceKinds.
std::size_t kind_of(std::string_view type);

/// `AWS::EC2::VPC`: `EC2 VPC`; a component's: its last part.
std::string short_type(const ResourceState& resource);

}  // namespace engine
