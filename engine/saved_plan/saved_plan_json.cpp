#include <boost/json.hpp>

#include "base/crypto.h"
#include "base/json.h"
#include "base/json_members.h"
#include "engine/saved_plan/saved_plan.h"
#include "engine/state/codec.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonArray;
using base::JsonObject;
using base::texts_json;
using catalog::Value;

constexpr std::string_view kPlanFormat = "settle-plan";
constexpr std::int64_t kPlanVersion = 1;
constexpr std::string_view kSeal = "seal";

/// Writes what has a value in it. Throws base::Exception.
class Writer {
 public:
  explicit Writer(SecretsManager& secrets) : codec_(secrets) {}

  JsonObject plan(const SavedPlan& plan) {
    JsonArray steps;
    for (const SavedStep& each : plan.steps) {
      steps.push_back(step(each));
    }
    JsonObject declarations;
    for (const auto& [urn, digest] : plan.declarations) {
      declarations[urn] = digest;
    }
    return {{"format", kPlanFormat},
            {"version", kPlanVersion},
            {"project", plan.project},
            {"stack", plan.stack},
            {"where", plan.where},
            {"created", plan.created},
            {"options", options(plan.options)},
            {"config", values(plan.config)},
            {"declarations", std::move(declarations)},
            {"state", JsonObject{{"number", plan.state_number}, {"digest", plan.state_digest}}},
            {"steps", std::move(steps)},
            {"outputs", values(plan.outputs)}};
  }

 private:
  JsonObject step(const SavedStep& step) {
    JsonObject object{{"op", step.action},
                      {"urn", step.urn},
                      {"serial", step.recorded},
                      {"id", step.identifier},
                      {"deleteBeforeReplace", step.delete_before_replace},
                      {"reasons", texts_json(step.reasons)},
                      {"drift", texts_json(step.drift)}};
    if (!step.inputs.is_absent()) {
      object["inputs"] = codec_.encode(step.inputs, step.urn).or_throw();
    }
    return object;
  }

  JsonObject values(const std::map<std::string, Value>& values) {
    JsonObject object;
    for (const auto& [name, value] : values) {
      object[name] = codec_.encode(value, name).or_throw();
    }
    return object;
  }

  static JsonObject options(const RunOptions& options) {
    return {{"refresh", options.refresh.value_or(true)},
            {"targets", texts_json(options.targets)},
            {"targetDependents", options.target_dependents},
            {"excludes", texts_json(options.excludes)},
            {"excludeDependents", options.exclude_dependents},
            {"replaces", texts_json(options.replaces)},
            {"applyMoves", options.apply_moves},
            {"ignoreProtect", options.ignore_protect}};
  }

  StateCodec codec_;
};

/// Reads it back; the seal has shown that it is what was written. Throws what Boost.JSON and the
/// codec throw when it is not.
class Reader {
 public:
  explicit Reader(SecretsManager& secrets) : codec_(secrets) {}

  SavedPlan plan(const JsonObject& object) {
    SavedPlan plan{.project = text(object.at("project")),
                   .stack = text(object.at("stack")),
                   .where = text(object.at("where")),
                   .created = text(object.at("created")),
                   .config = values(object.at("config")),
                   .state_number = object.at("state").at("number").to_number<std::uint64_t>(),
                   .state_digest = text(object.at("state").at("digest")),
                   .outputs = values(object.at("outputs"))};
    for (const auto& member : object.at("declarations").as_object()) {
      plan.declarations[member.key()] = text(member.value());
    }
    const JsonObject& options = object.at("options").as_object();
    plan.options.refresh = options.at("refresh").as_bool();
    plan.options.targets = texts(options.at("targets"));
    plan.options.target_dependents = options.at("targetDependents").as_bool();
    plan.options.excludes = texts(options.at("excludes"));
    plan.options.exclude_dependents = options.at("excludeDependents").as_bool();
    plan.options.replaces = texts(options.at("replaces"));
    plan.options.apply_moves = options.at("applyMoves").as_bool();
    plan.options.ignore_protect = options.at("ignoreProtect").as_bool();
    for (const Json& each : object.at("steps").as_array()) {
      plan.steps.push_back(step(each.as_object()));
    }
    return plan;
  }

 private:
  static std::string text(const Json& json) { return std::string(json.as_string()); }

  static std::vector<std::string> texts(const Json& json) {
    std::vector<std::string> all;
    for (const Json& each : json.as_array()) {
      all.push_back(text(each));
    }
    return all;
  }

  SavedStep step(const JsonObject& object) {
    SavedStep step{.action = text(object.at("op")),
                   .urn = text(object.at("urn")),
                   .recorded = object.at("serial").to_number<std::uint64_t>(),
                   .identifier = text(object.at("id")),
                   .delete_before_replace = object.at("deleteBeforeReplace").as_bool(),
                   .reasons = texts(object.at("reasons")),
                   .drift = texts(object.at("drift"))};
    if (const Json* inputs = object.if_contains("inputs")) {
      step.inputs = codec_.decode_value(*inputs, step.urn).or_throw();
    }
    return step;
  }

  std::map<std::string, Value> values(const Json& json) {
    std::map<std::string, Value> values;
    for (const auto& member : json.as_object()) {
      const std::string name = member.key();
      values.emplace(name, codec_.decode_value(member.value(), name).or_throw());
    }
    return values;
  }

  StateCodec codec_;
};

base::Error edited(const std::string& place) {
  return base::error(ErrorKind::kCorrupt,
                     "{} is not as it was written: it was edited or damaged. Make a new plan with "
                     "`settle preview --save-plan`",
                     place);
}

/// What can be said of the file before its seal is opened.
base::Result<void> check_head(const JsonObject& object, const std::string& place,
                              const StackSettings& stack) {
  if (base::text_member(object, "format") != kPlanFormat) {
    return base::error(ErrorKind::kCorrupt, "{} is no plan that `settle preview --save-plan` wrote",
                       place);
  }
  const Json* version = object.if_contains("version");
  if (version == nullptr || !version->is_int64() || version->get_int64() != kPlanVersion) {
    return base::error(ErrorKind::kUnsupported,
                       "{} is a plan of version {}, this Settle knows version {}", place,
                       version == nullptr ? "?" : base::json_text(*version), kPlanVersion);
  }
  if (base::text_member(object, "project") != stack.project ||
      base::text_member(object, "stack") != stack.name) {
    return base::error(ErrorKind::kConflict,
                       "{} is a plan of stack '{}' of project '{}', not of '{}' of '{}'", place,
                       base::text_member(object, "stack"), base::text_member(object, "project"),
                       stack.name, stack.project);
  }
  return {};
}

}  // namespace

base::Result<std::string> saved_plan_text(const SavedPlan& plan, SecretsManager& secrets) {
  return base::caught([&] {
    JsonObject object = Writer(secrets).plan(plan);
    object[kSeal] = secrets.encrypt(base::sha256_hex(base::canonical_json(object))).or_throw();
    return base::pretty_json(object) + "\n";
  });
}

base::Result<SavedPlan> parse_saved_plan(std::string_view text, const std::string& place,
                                         const StackSettings& stack, SecretsManager& secrets) {
  const base::Result<Json> json = base::parse_json(text, place);
  if (!json) {
    return json.error();
  }
  if (!json->is_object()) {
    return edited(place);
  }
  JsonObject object = json->get_object();
  if (auto known = check_head(object, place, stack); !known) {
    return std::move(known).error();
  }
  const std::string seal = base::text_member(object, kSeal);
  object.erase(kSeal);
  const base::Result<std::string> digest = secrets.decrypt(seal);
  if (!digest && digest.error().kind == ErrorKind::kPermission) {
    return digest.error().in(place);
  }
  if (!digest || *digest != base::sha256_hex(base::canonical_json(object))) {
    return edited(place);
  }
  try {
    return Reader(secrets).plan(object);
  } catch (const base::Exception& exception) {
    return exception.error().in(place);
  } catch (const std::exception&) {
    return edited(place);
  }
}

}  // namespace engine
