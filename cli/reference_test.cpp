#include "cli/reference.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/files.h"
#include "cli/verbs.h"

namespace cli {
namespace {

TEST(Reference, ThatIsCommittedIsWhatTheVerbsSay) {
  base::SystemFiles files;
  const base::Path folder = base::Path(base::source_dir()) / "docs/reference";
  std::vector<std::string> names;
  for (const Page& page : markdown_pages(verbs())) {
    const base::Result<std::string> committed = files.read(folder / page.name);
    EXPECT_TRUE(committed && *committed == page.text)
        << "docs/reference/" << page.name << " is not what the verbs say; run `make docs`";
    names.push_back(page.name);
  }
  EXPECT_EQ(files.list(folder)->size(), names.size()) << "a page of a verb that is gone";
}

TEST(Reference, HasAManualPageForEveryVerb) {
  std::vector<std::string> names;
  for (const Page& page : manual_pages(verbs())) {
    names.push_back(page.name);
    EXPECT_TRUE(page.text.starts_with(".TH ")) << page.name;
    for (std::size_t at = page.text.find("\n."); at != page.text.npos;
         at = page.text.find("\n.", at + 1)) {
      EXPECT_TRUE(std::isupper(static_cast<unsigned char>(page.text[at + 2])) != 0 ||
                  page.text.compare(at + 2, 2, "nf") == 0 ||
                  page.text.compare(at + 2, 2, "fi") == 0)
          << page.name << ": " << page.text.substr(at, 20);
    }
  }
  for (const char* name :
       {"settle.1", "settle-up.1", "settle-stack-init.1", "settle-state-move.1"}) {
    EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
  }
}

}  // namespace
}  // namespace cli
