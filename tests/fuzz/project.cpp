#include "engine/config/project.h"

#include "base/io/memory_files.h"
#include "engine/config/effective_config.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

// The bytes are Pulumi.yaml up to a zero byte, Pulumi.dev.yaml behind it.
void fuzz_project(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const base::Result<engine::Project> project =
      engine::parse_project(std::string(bytes.substr(0, end)), "/p/Pulumi.yaml");
  if (!project) {
    require(!project.error().message.empty(), "an error says something");
    return;
  }
  base::MemoryFiles files;
  const std::string_view rest = end < bytes.size() ? bytes.substr(end + 1) : std::string_view();
  files.write_atomic("/p/Pulumi.dev.yaml", rest).or_throw();
  const base::Result<engine::StackFile> file =
      engine::StackFile::read(files, "/p/Pulumi.dev.yaml", project->name);
  if (!file) {
    return;
  }
  const auto config = engine::effective_config(
      *project, *file, "dev",
      [](std::string_view text) -> base::Result<std::string> { return std::string(text); });
  require(config.has_value(), "whatever the files say, there is a configuration with findings");
}

}  // namespace fuzz
