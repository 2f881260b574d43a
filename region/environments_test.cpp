#include <map>
#include <set>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/ids.h"
#include "catalog/compare.h"
#include "region/region_for_test.h"
#include "region/resources/model.h"

namespace region {
namespace {

/// Stands for the handlers with a data plane, which have tests of their own: admits what is valid
/// and fills in read-only texts.
class PlainHandler final : public Handler {
 public:
  explicit PlainHandler(const catalog::ResourceType& type) : type_(type) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    if (current != nullptr) {
      carry_over(type_, current->model, model);
      return model;
    }
    for (const std::string_view pointer : type_.read_only) {
      if (const catalog::PropertyType* property = catalog::find_property(type_, pointer)) {
        fill_in(model, pointer.substr(1), *property, context);
      }
    }
    keep_managed_secret(model, context);
    return model;
  }

  bool has_data_plane() const override { return false; }

 private:
  static void fill_in(base::JsonObject& place, std::string_view path,
                      const catalog::PropertyType& property, HandlerContext& context) {
    if (const std::size_t slash = path.find('/'); slash != std::string_view::npos) {
      base::Json& member = place[path.substr(0, slash)];
      fill_in(member.is_object() ? member.get_object() : member.emplace_object(),
              path.substr(slash + 1), property, context);
    } else if (property.kind == catalog::Kind::kObject) {
      base::JsonObject& object = place[path].emplace_object();
      for (const catalog::Property& member : property.members) {
        fill_in(object, member.name, *member.type, context);
      }
    } else if (property.kind == catalog::Kind::kString) {
      place[path] = "made-" + base::make_hex_id(context.random, 17);
    }
  }

  /// As RDS does: others may refer to the secret it has made.
  static void keep_managed_secret(base::JsonObject& model, HandlerContext& context) {
    if (base::Json* secret = model.if_contains("MasterUserSecret")) {
      const std::string arn = "arn:aws:secretsmanager:" + text_of(secret->as_object(), "SecretArn");
      secret->as_object()["SecretArn"] = arn;
      context.resources.put(
          {.type = "AWS::SecretsManager::Secret", .identifier = arn, .model = {{"Id", arn}}});
    }
  }

  const catalog::ResourceType& type_;
};

std::vector<HandlerEntry> all_handlers() {
  std::vector<HandlerEntry> entries = stored_handlers();
  std::set<std::string_view> stored;
  for (const HandlerEntry& entry : entries) {
    stored.insert(entry.type);
  }
  for (const catalog::ResourceType* type : catalog::resource_types()) {
    if (!stored.contains(type->name)) {
      entries.push_back({type->name, std::make_unique<PlainHandler>(*type)});
    }
  }
  return entries;
}

struct Made {
  std::string type;
  std::string identifier;
  base::JsonObject declared;
  base::JsonObject properties;
};

/// An environment of the platform, declared as data: references are Fn::GetAtt and Fn::Sub.
class Environment {
 public:
  Environment(TestRegion& region, const std::string& name) : region_(region) {
    base::SystemFiles files;
    const std::string path = base::source_dir() + "/region/testdata/environments/" + name + ".json";
    declared_ = boost::json::parse(files.read(path).or_throw()).as_array();
  }

  void create_all() {
    for (const base::Json& resource : declared_) {
      const std::string id(resource.at("id").as_string());
      SCOPED_TRACE(id);
      Made made{.type = std::string(resource.at("type").as_string()),
                .declared = resolve(resource.at("properties")).as_object()};
      const Event event = region_.create(made.type, base::json_text(base::Json(made.declared)));
      ASSERT_EQ(event.status, "SUCCESS") << event.error << ": " << event.message;
      made.identifier = event.identifier;
      const auto properties = region_.read(made.type, made.identifier);
      ASSERT_TRUE(properties);
      made.properties = *properties;
      order_.push_back(id);
      made_[id] = std::move(made);
    }
  }

  /// What is read is what was declared, for all that can be read.
  void expect_no_difference() {
    for (const auto& [id, made] : made_) {
      const auto differences =
          catalog::compare_live(*catalog::find_resource_type(made.type),
                                catalog::Value::from_json(base::Json(made.declared)),
                                catalog::Value::from_json(base::Json(made.properties)));
      for (const catalog::Difference& difference : differences) {
        ADD_FAILURE() << id << " differs at " << difference.path;
      }
    }
  }

  void allow_deletion() {
    for (const auto& [id, made] : made_) {
      if (made.type == "AWS::Logs::LogGroup" &&
          made.declared.contains("DeletionProtectionEnabled")) {
        EXPECT_EQ(region_.remove(made.type, made.identifier).status, "FAILED") << "it is protected";
        region_.update(made.type, made.identifier,
                       R"([{"op":"add","path":"/DeletionProtectionEnabled","value":false}])");
      }
    }
  }

  void delete_all() {
    for (auto id = order_.rbegin(); id != order_.rend(); ++id) {
      const Made& made = made_.at(*id);
      const Event event = region_.remove(made.type, made.identifier);
      EXPECT_EQ(event.status, "SUCCESS") << *id << ": " << event.message;
      EXPECT_FALSE(region_.read(made.type, made.identifier)) << *id;
    }
  }

 private:
  base::Json resolve(const base::Json& value) {
    if (const base::JsonArray* list = value.if_array()) {
      base::JsonArray resolved;
      for (const base::Json& item : *list) {
        resolved.push_back(resolve(item));
      }
      return resolved;
    }
    const base::JsonObject* object = value.if_object();
    if (object == nullptr) {
      return value;
    }
    if (const base::Json* attribute = object->if_contains("Fn::GetAtt")) {
      return attribute_of(std::string(attribute->at(0).as_string()),
                          std::string(attribute->at(1).as_string()));
    }
    if (const base::Json* text = object->if_contains("Fn::Sub")) {
      return base::Json(substitute(text->as_string()));
    }
    if (const base::Json* parameter = object->if_contains("$parameter")) {
      return base::Json(kParameters.at(std::string(parameter->as_string())));
    }
    if (object->contains("$secretValue")) {
      return base::Json(std::string(64, 't'));
    }
    base::JsonObject resolved;
    for (const auto& [name, member] : *object) {
      resolved.emplace(name, resolve(member));
    }
    return resolved;
  }

  base::Json attribute_of(const std::string& id, std::string path) {
    std::ranges::replace(path, '.', '/');
    boost::system::error_code failure;
    const base::Json properties(made_.at(id).properties);
    const base::Json* value = properties.find_pointer("/" + path, failure);
    EXPECT_NE(value, nullptr) << id << " has no " << path;
    return value == nullptr ? base::Json() : *value;
  }

  std::string substitute(std::string_view text) {
    std::string filled;
    for (std::size_t begin = text.find("${"); begin != std::string_view::npos;
         begin = text.find("${")) {
      const std::size_t end = text.find('}', begin);
      filled += text.substr(0, begin);
      filled += value_of(std::string(text.substr(begin + 2, end - begin - 2)));
      text.remove_prefix(end + 1);
    }
    return filled + std::string(text);
  }

  std::string value_of(const std::string& name) {
    const std::map<std::string, std::string> pseudo = {{"AWS::Partition", "aws"},
                                                       {"AWS::Region", "us-east-1"},
                                                       {"AWS::AccountId", "000000000000"}};
    if (const auto found = pseudo.find(name); found != pseudo.end()) {
      return found->second;
    }
    const std::size_t dot = name.find('.');
    return std::string(attribute_of(name.substr(0, dot), name.substr(dot + 1)).as_string());
  }

  const std::map<std::string, std::string> kParameters = {
      {"alertEmail", "ops@example.com"},
      {"s3PrefixListId", "pl-63a5400a"},
      {"containerImage", "nginx"},
      {"certificateArn",
       "arn:aws:acm:us-east-1:000000000000:certificate/12345678-1234-1234-1234-123456789012"}};

  TestRegion& region_;
  base::JsonArray declared_;
  std::vector<std::string> order_;
  std::map<std::string, Made> made_;
};

class EnvironmentsTest : public testing::TestWithParam<const char*> {
 protected:
  TestRegion region{all_handlers};
};

TEST_P(EnvironmentsTest, AreCreatedReadWithoutADifferenceAndDeleted) {
  Environment environment(region, GetParam());
  environment.create_all();
  if (HasFatalFailure()) {
    return;
  }
  environment.expect_no_difference();
  region.close();
  region.open();
  environment.allow_deletion();
  environment.delete_all();
}

INSTANTIATE_TEST_SUITE_P(All, EnvironmentsTest, testing::Values("dev", "staging", "prod"),
                         [](const auto& row) { return std::string(row.param); });

}  // namespace
}  // namespace region
