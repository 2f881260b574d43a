#include "cli/rename_marks.h"

#include <gtest/gtest.h>

#include "engine/backend/memory_objects.h"

namespace cli {
namespace {

TEST(RenameMarks, ARenameCutShortWhileItIsMarkedIsNoneYet) {
  base::ManualClock clock;
  engine::MemoryObjects objects(clock);
  RenameMarks marks(objects, {"shop", "dev"}, {"shop", "prod"});
  int puts = 0;
  objects.set_faults([&](const engine::MemoryObjects::Call& call) {
    puts += call.verb == "put" ? 1 : 0;
    return call.verb == "put" && puts == 2 ? engine::MemoryObjects::Fault::kRefused
                                           : engine::MemoryObjects::Fault::kNone;
  });
  EXPECT_THROW(marks.set(), base::Exception);
  EXPECT_FALSE(marks.are_there());
  objects.set_faults({});
  marks.set();
  EXPECT_TRUE(marks.are_there());
}

}  // namespace
}  // namespace cli
