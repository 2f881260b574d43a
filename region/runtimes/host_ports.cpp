#include "region/runtimes/host_ports.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include <unistd.h>

#include <fmt/format.h>

#include "base/encoding.h"
#include "base/io/files.h"

namespace region {
namespace {

namespace fs = std::filesystem;

template <class Number>
std::optional<Number> number(std::string_view text, int base = 10) {
  Number value{};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  return code == std::errc{} && end == text.data() + text.size() ? std::optional(value)
                                                                 : std::nullopt;
}

std::uint16_t port_setting(const char* name, std::uint16_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : number<std::uint16_t>(text).value_or(otherwise);
}

bool may_listen_below_1024() {
  base::SystemFiles files;
  const auto first = files.read("/proc/sys/net/ipv4/ip_unprivileged_port_start");
  return geteuid() == 0 ||
         (first && number<int>(first->substr(0, first->find('\n'))).value_or(1024) <= 80);
}

/// Words of a line of /proc/net/tcp.
std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> out = base::split(line, ' ');
  std::erase(out, "");
  return out;
}

/// `socket:[12345]` of the listener, as links in /proc/PID/fd name it.
std::string listening_socket(std::uint16_t port) {
  base::SystemFiles files;
  const auto table = files.read("/proc/net/tcp");
  for (const std::string& line : base::split(table ? *table : "", '\n')) {
    const auto columns = words_of(line);
    constexpr std::size_t kInode = 9;
    if (columns.size() > kInode && columns[3] == "0A" &&
        columns[1].ends_with(fmt::format(":{:04X}", port))) {
      return fmt::format("socket:[{}]", columns[kInode]);
    }
  }
  return {};
}

bool has_descriptor(const fs::path& process, const std::string& link) {
  std::error_code code;
  for (const fs::directory_entry& entry : fs::directory_iterator(process / "fd", code)) {
    if (fs::read_symlink(entry.path(), code) == link) {
      return true;
    }
  }
  return false;
}

}  // namespace

HostPorts HostPorts::of_this_machine() {
  const bool low = may_listen_below_1024();
  return {.http = port_setting("SETTLE_HTTP_PORT", low ? 80 : 8080),
          .https = port_setting("SETTLE_HTTPS_PORT", low ? 443 : 8443)};
}

std::uint16_t HostPorts::of_listener(std::uint16_t port) const {
  return port == 80 ? http : port == 443 ? https : port;
}

std::string holder_of_port(std::uint16_t port) {
  const std::string link = listening_socket(port);
  std::error_code code;
  base::SystemFiles files;
  for (const fs::directory_entry& entry : fs::directory_iterator("/proc", code)) {
    const std::string id = entry.path().filename();
    if (link.empty() || !number<int>(id) || !has_descriptor(entry.path(), link)) {
      continue;
    }
    const auto name = files.read(entry.path() / "comm");
    return fmt::format("{} (process {})", name ? name->substr(0, name->find('\n')) : "a program",
                       id);
  }
  return "another program";
}

}  // namespace region
