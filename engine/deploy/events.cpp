#include "engine/deploy/events.h"

#include <array>

namespace engine {

std::string_view name(RunKind kind) {
  switch (kind) {
    case RunKind::kPreview:
      return "preview";
    case RunKind::kUp:
      return "update";
    case RunKind::kRefresh:
      return "refresh";
    case RunKind::kDestroy:
      return "destroy";
    case RunKind::kImport:
      return "resource-import";
    case RunKind::kRollback:
      return "rollback";
  }
  return "";
}

namespace {

struct Words {
  Operation operation;
  std::string_view present;
  std::string_view past;
};

constexpr std::array<Words, 8> kWords{{
    {Operation::kCreate, "creating", "created"},
    {Operation::kImport, "importing", "imported"},
    {Operation::kUpdate, "updating", "updated"},
    {Operation::kDelete, "deleting", "deleted"},
    {Operation::kCreateReplacement, "creating replacement", "created replacement"},
    {Operation::kDeleteReplaced, "deleting replaced", "deleted replaced"},
    {Operation::kRead, "reading", "read"},
    {Operation::kRecover, "recovering", "recovered"},
}};

const Words& words(Operation operation) {
  for (const Words& each : kWords) {
    if (each.operation == operation) {
      return each;
    }
  }
  return kWords.front();
}

}  // namespace

std::string_view present_tense(Operation operation) {
  return words(operation).present;
}

std::string_view past_tense(Operation operation) {
  return words(operation).past;
}

}  // namespace engine
