#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace catalog {

/// CloudFormation's resource model as data: generated constant tables, no start-up cost. Everything
/// here lives as long as the program and is safe to read from any thread.

enum class Kind { kString, kInteger, kNumber, kBoolean, kObject, kMap, kList, kAny };

struct Property;

/// One type in the schema. For a union of shapes (oneOf of different kinds) the kind is kAny.
struct PropertyType {
  Kind kind = Kind::kAny;
  std::span<const Property> members{};          ///< kObject; sorted by name
  const PropertyType* element = nullptr;        ///< kList, kMap
  std::span<const std::string_view> allowed{};  ///< enum, as text; empty: any
  std::string_view pattern{};                   ///< PCRE; empty: any
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
  std::uint32_t length_min = 0;  ///< characters of a string, items of a list
  std::uint32_t length_max = std::numeric_limits<std::uint32_t>::max();
  bool unordered = false;  ///< insertionOrder: false
  bool unique = false;     ///< uniqueItems
  bool closed = true;      ///< kObject: additionalProperties: false
};

struct Property {
  std::string_view name;
  const PropertyType* type;
  bool required = false;
};

enum class Replacement { kCreateThenDelete, kDeleteThenCreate };

/// How a service rewrites a property: what it returns differs from what was declared, and means the
/// same.
enum class Transform {
  kIgnoreCase,  ///< returned in lower (or upper) case
  kArnEnding,   ///< a name or id returned as an ARN that ends with it, or with its latest revision
  kVersionPrefix,  ///< `15` returned as `15.18`
  kProtocol,       ///< `6` returned as `tcp`
  kPort,           ///< returned as -1 unless the protocol is TCP or UDP
  kNetwork,        ///< `10.0.0.5/16` returned as `10.0.0.0/16`
  kTrailingDot,    ///< `example.com` returned as `example.com.`
};

struct PropertyTransform {
  std::string_view pointer;
  Transform transform;
};

struct KnownDefault {
  std::string_view pointer;
  std::string_view json;  ///< what AWS fills in when it is not declared
};

/// What a resource adds to another one, its owner: a read of the owner shows it among the elements
/// of a list, beside those that the owner was declared with.
struct Contribution {
  std::string_view owner_type{};  ///< `AWS::EC2::SecurityGroup`; empty: it adds nothing
  std::string_view owner_id{};    ///< the property with the owner's identifier: `GroupId`
  std::string_view list{};        ///< a top-level property of the owner: `SecurityGroupIngress`
};

/// Pointers are JSON pointers below the properties without the leading `/properties`, `*` for list
/// items: `/Foo/*/Bar`.
struct ResourceType {
  std::string_view name;    ///< `AWS::EC2::VPC`
  std::string_view token;   ///< Pulumi aws-native's: `aws-native:ec2:Vpc`
  PropertyType properties;  ///< kObject
  std::span<const std::string_view> required{};
  std::span<const std::string_view> create_only{};
  std::span<const std::string_view> read_only{};
  std::span<const std::string_view> write_only{};
  std::span<const std::string_view> primary_identifier{};  ///< pointers, in schema order
  std::span<const PropertyTransform> transforms{};
  std::span<const KnownDefault> defaults{};
  Contribution contributes{};
  std::span<const std::string_view> list_needs{};  ///< properties that ListResources must be given
  std::string_view tag_property{};                 ///< `/Tags`; empty: not taggable
  /// A create-only property that names it (`QueueName`); empty: none.
  std::string_view name_property{};
  Replacement replacement = Replacement::kCreateThenDelete;
  bool stateful = false;
  bool can_update = true;
  bool can_list = true;
  int create_timeout_minutes = 120;
  int update_timeout_minutes = 120;
  int delete_timeout_minutes = 120;
};

/// nullptr: Settle has no schema for it.
const ResourceType* find_resource_type(std::string_view name);
/// All of them, sorted by name.
std::span<const ResourceType* const> resource_types();
/// A member of an object type; nullptr if it has none of that name.
const Property* find_member(const PropertyType& type, std::string_view name);
/// The type below a pointer such as `/Tags/*/Key` or `/Tags/0/Key`; nullptr if the schema has none.
const PropertyType* find_property(const ResourceType& type, std::string_view pointer);

}  // namespace catalog
