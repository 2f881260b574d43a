// The style guide as a test: what no formatter checks, read from the files themselves.

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <fmt/core.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/encoding.h"
#include "base/io/files.h"

namespace {

using base::Path;

struct SourceFile {
  std::string path;  ///< relative to the root
  std::vector<std::string> lines;
};

const std::vector<std::string> kRooms = {"base",   "catalog",  "aws", "engine",
                                         "region", "platform", "cli"};

bool is_generated(const std::string& path) {
  return path.starts_with("catalog/generated/") || path.starts_with("catalog/types/");
}

std::vector<SourceFile> read_sources() {
  std::vector<SourceFile> sources;
  std::vector<std::string> roots = kRooms;
  roots.insert(roots.end(), {"tests", "bench"});
  base::SystemFiles files;
  const Path root = base::source_dir();
  for (const std::string& room : roots) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / room)) {
      const std::string extension = entry.path().extension();
      if (extension == ".h" || extension == ".cpp") {
        const std::string text = files.read(entry.path()).or_throw();
        sources.push_back({entry.path().lexically_relative(root), base::split(text, '\n')});
      }
    }
  }
  std::ranges::sort(sources, {}, &SourceFile::path);
  return sources;
}

/// The room of a path: the longest name of the table that is a folder of it.
std::string room_of(const std::string& path,
                    const std::map<std::string, std::set<std::string>>& rooms) {
  std::string best;
  for (const auto& [room, allowed] : rooms) {
    if (path.starts_with(room + "/") && room.size() > best.size()) {
      best = room;
    }
  }
  return best;
}

/// ARCHITECTURE.md's table: a room may include itself and these. Tests may include what their room
/// may.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"base", {}},
    {"catalog", {"base"}},
    {"aws/model", {"base"}},
    {"aws/protocol", {"base", "aws/model"}},
    {"aws/signing", {"base"}},
    {"aws/client", {"base", "aws/model", "aws/protocol", "aws/signing"}},
    {"aws/server", {"base", "aws/model", "aws/protocol", "aws/signing"}},
    {"engine", {"base", "catalog"}},
    {"engine/provider/cloud_control",
     {"base", "catalog", "engine", "aws/model", "aws/protocol", "aws/client"}},
    {"engine/aws", {"base", "catalog", "engine", "aws/model", "aws/protocol", "aws/client"}},
    {"region",
     {"base", "catalog", "aws/model", "aws/protocol", "aws/signing", "aws/client", "aws/server"}},
    {"platform", {"base", "catalog", "engine"}},
    {"cli",
     {"base", "catalog", "engine", "engine/aws", "engine/provider/cloud_control", "platform",
      "aws/client"}},
};

std::string quoted_include(const std::string& line) {
  constexpr std::string_view kInclude = "#include \"";
  return line.starts_with(kInclude)
             ? line.substr(kInclude.size(), line.rfind('"') - kInclude.size())
             : "";
}

TEST(Tidy, RoomsIncludeOnlyWhatTheirLevelAllows) {
  for (const SourceFile& file : read_sources()) {
    const std::string room = room_of(file.path, kMayInclude);
    const bool is_test =
        file.path.ends_with("_test.cpp") || file.path.find("_for_test.") != std::string::npos;
    if (room.empty()) {
      continue;  // tests/ and bench/ may use every room
    }
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string include = quoted_include(file.lines[i]);
      const std::string other = room_of(include, kMayInclude);
      const bool engine_meets_region = (room.starts_with("engine") && other == "region") ||
                                       (room == "region" && other.starts_with("engine"));
      const bool allowed = other.empty() || other == room || kMayInclude.at(room).contains(other) ||
                           (is_test && !engine_meets_region && other != "cli");
      EXPECT_TRUE(allowed) << fmt::format("{}:{}: {} may not include \"{}\"; see ARCHITECTURE.md",
                                          file.path, i + 1, room, include);
    }
  }
}

bool opens_function(const std::string& line) {
  static constexpr std::string_view kNotFunctions[] = {
      "namespace", "struct", "class", "enum", "union", "extern", "TEST", "//", "#", "}"};
  if (line.empty() || line.front() == ' ' || !line.ends_with("{") || line.ends_with("= {")) {
    return false;
  }
  return std::ranges::none_of(kNotFunctions,
                              [&](std::string_view word) { return line.starts_with(word); });
}

TEST(Tidy, FunctionsFitOnAScreen) {
  constexpr std::size_t kLinesMax = 70;
  for (const SourceFile& file : read_sources()) {
    if (is_generated(file.path)) {
      continue;
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (opens_function(file.lines[i])) {
        begin = i + 1;
      }
      if (begin != 0 && file.lines[i] == "}") {
        EXPECT_LE(i + 1 - begin, kLinesMax)
            << fmt::format("{}:{}: function too long", file.path, begin);
        begin = 0;
      }
    }
  }
}

TEST(Tidy, FilesHoldOneNoun) {
  constexpr std::size_t kLinesMax = 500;
  for (const SourceFile& file : read_sources()) {
    if (!is_generated(file.path) && !file.path.ends_with("_test.cpp")) {
      EXPECT_LE(file.lines.size(), kLinesMax) << file.path << ": split it, one noun per file pair";
    }
  }
}

TEST(Tidy, NothingForbiddenIsWritten) {
  // In two pieces, so that this file does not find itself.
  const std::pair<std::string, std::string> banned[] = {
      {std::string("co_") + "await", "threads: g++ 12.2 miscompiles coroutines"},
      {std::string("co_") + "return", "threads: g++ 12.2 miscompiles coroutines"},
      {std::string("TO") + "DO", "finish it, or name it as not supported"},
      {std::string("FIX") + "ME", "finish it, or name it as not supported"},
      {std::string("sleep_") + "for", "wait for the event, with a deadline"},
      {std::string("#include <iost") + "ream>", "fmt"},
      {std::string("using namespace ") + "std;", "qualified names"},
      {std::string("/root") + "/", "no path of a developer's machine"},
      {std::string("/work") + "/", "no path of a developer's machine"},
      {std::string("/tmp/") + "w/", "no path of a developer's machine"},
  };
  for (const SourceFile& file : read_sources()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      for (const auto& [word, instead] : banned) {
        EXPECT_EQ(file.lines[i].find(word), std::string::npos)
            << fmt::format("{}:{}: '{}' is not used here; {}", file.path, i + 1, word, instead);
      }
    }
  }
}

/// Two of one name are one to the linker, which takes the functions of either.
TEST(Tidy, EveryTypeHasItsNameAlone) {
  const std::regex declaration(R"(^(?:struct|class|enum class) (\w+)(?: final)?(?: : .*)? \{)");
  std::map<std::string, std::string> owners;
  for (const SourceFile& file : read_sources()) {
    std::vector<std::string> namespaces;
    for (const std::string& line : file.lines) {
      std::smatch name;
      if (line.starts_with("namespace ") && line.ends_with("{")) {
        namespaces.push_back(line);
      } else if (line.starts_with("}  // namespace") && !namespaces.empty()) {
        namespaces.pop_back();
      } else if (std::ranges::find(namespaces, "namespace {") == namespaces.end() &&
                 std::regex_search(line, name, declaration)) {
        const auto [owner, fresh] = owners.emplace(
            fmt::format("{} {}", fmt::join(namespaces, " "), name.str(1)), file.path);
        EXPECT_TRUE(fresh) << fmt::format("{}: {} has a {} too", file.path, owner->second,
                                          name.str(1));
      }
    }
  }
}

/// Sources of a room are compiled together: of two functions in unnamed namespaces a call could
/// take the other's, and one of a header is hidden. The compiler sees two types or constants
/// itself.
TEST(Tidy, EveryFunctionOfARoomHasItsNameAlone) {
  const std::regex function(R"(^(?!return|using|struct|class|enum)[A-Za-z_\[][^(=]*[ &*](\w+)\()");
  std::map<std::string, std::set<std::string>> in_unnamed;  // files, by room and name
  std::map<std::string, std::set<std::string>> anywhere;
  for (const SourceFile& file : read_sources()) {
    const std::string room = file.path.substr(0, file.path.find('/'));
    const bool is_test =
        file.path.ends_with("_test.cpp") || file.path.find("_for_test.") != std::string::npos;
    if (is_test || is_generated(file.path) || file.path.ends_with("main.cpp") ||
        std::ranges::find(kRooms, room) == kRooms.end()) {
      continue;
    }
    bool unnamed = false;
    for (const std::string& line : file.lines) {
      unnamed = (unnamed || line == "namespace {") && line != "}  // namespace";
      std::smatch name;
      if ((unnamed || file.path.ends_with(".h")) && std::regex_search(line, name, function)) {
        const std::string key = fmt::format("{}: {}", room, name.str(1));
        anywhere[key].insert(file.path);
        if (unnamed) {
          in_unnamed[key].insert(file.path);
        }
      }
    }
  }
  for (const auto& [key, files] : in_unnamed) {
    EXPECT_EQ(anywhere[key].size(), 1U)
        << fmt::format("{} is in {}; rename one", key, fmt::join(anywhere[key], " and "));
  }
}

TEST(Tidy, HeadersStartWithPragmaOnce) {
  for (const SourceFile& file : read_sources()) {
    if (file.path.ends_with(".h")) {
      const bool guarded = std::ranges::find(file.lines, "#pragma once") != file.lines.end();
      EXPECT_TRUE(guarded) << file.path;
    }
  }
}

}  // namespace
