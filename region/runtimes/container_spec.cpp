#include "region/runtimes/container_spec.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>

#include <sched.h>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/encoding.h"

namespace region {
namespace {

constexpr std::string_view kDefaultCapabilities[] = {
    "CAP_CHOWN",   "CAP_DAC_OVERRIDE",     "CAP_FOWNER",     "CAP_FSETID",
    "CAP_KILL",    "CAP_NET_BIND_SERVICE", "CAP_SETFCAP",    "CAP_SETGID",
    "CAP_SETPCAP", "CAP_SETUID",           "CAP_SYS_CHROOT",
};

/// Refused with EPERM; everything else a program may ask for.
constexpr const char* kRefusedCalls[] = {
    "acct",
    "add_key",
    "bpf",
    "create_module",
    "delete_module",
    "finit_module",
    "fsconfig",
    "fsmount",
    "fsopen",
    "fspick",
    "get_kernel_syms",
    "init_module",
    "io_uring_enter",
    "io_uring_register",
    "io_uring_setup",
    "ioperm",
    "iopl",
    "kcmp",
    "kexec_file_load",
    "kexec_load",
    "keyctl",
    "lookup_dcookie",
    "mount",
    "mount_setattr",
    "move_mount",
    "move_pages",
    "nfsservctl",
    "open_by_handle_at",
    "open_tree",
    "perf_event_open",
    "personality",
    "pivot_root",
    "process_vm_readv",
    "process_vm_writev",
    "ptrace",
    "query_module",
    "quotactl",
    "reboot",
    "request_key",
    "setns",
    "settimeofday",
    "clock_settime",
    "stime",
    "swapoff",
    "swapon",
    "sysfs",
    "syslog",
    "umount",
    "umount2",
    "unshare",
    "uselib",
    "userfaultfd",
    "ustat",
    "vhangup",
    "vm86",
    "vm86old",
};

constexpr const char* kMaskedPaths[] = {
    "/proc/acpi",          "/proc/asound",  "/proc/kcore",       "/proc/keys",
    "/proc/latency_stats", "/proc/scsi",    "/proc/sched_debug", "/proc/timer_list",
    "/proc/timer_stats",   "/sys/firmware",
};

constexpr const char* kReadOnlyPaths[] = {
    "/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger",
};

/// With one of these clone would make a namespace.
constexpr std::uint64_t kNamespaceFlags[] = {CLONE_NEWCGROUP, CLONE_NEWIPC, CLONE_NEWNET,
                                             CLONE_NEWNS,     CLONE_NEWPID, CLONE_NEWUSER,
                                             CLONE_NEWUTS};
constexpr int kDescriptorsMax = 1024;
constexpr const char* kInitPath = "/dev/settle-init";

base::JsonArray texts(const auto& list) {
  base::JsonArray out;
  for (const auto& each : list) {
    out.emplace_back(std::string_view(each));
  }
  return out;
}

base::JsonObject mount(std::string_view target, std::string_view type, std::string_view source,
                       std::initializer_list<const char*> options) {
  return {{"destination", target}, {"type", type}, {"source", source}, {"options", texts(options)}};
}

base::JsonArray mounts(const ContainerPlan& plan) {
  base::JsonArray out;
  out.push_back(mount("/proc", "proc", "proc", {"nosuid", "noexec", "nodev"}));
  out.push_back(
      mount("/dev", "tmpfs", "tmpfs", {"nosuid", "strictatime", "mode=755", "size=65536k"}));
  out.push_back(mount("/dev/pts", "devpts", "devpts",
                      {"nosuid", "noexec", "newinstance", "ptmxmode=0666", "mode=0620"}));
  out.push_back(
      mount("/dev/shm", "tmpfs", "shm", {"nosuid", "noexec", "nodev", "mode=1777", "size=65536k"}));
  if (!plan.user_namespace) {
    out.push_back(mount("/sys", "sysfs", "sysfs", {"nosuid", "noexec", "nodev", "ro"}));
  }
  if (!plan.resolv_conf.empty()) {
    out.push_back(mount("/etc/resolv.conf", "bind", plan.resolv_conf.string(),
                        {"bind", "ro", "nosuid", "nodev", "noexec"}));
  }
  if (!plan.authority.empty()) {
    out.push_back(mount(kAuthorityPath, "bind", plan.authority.string(),
                        {"bind", "ro", "nosuid", "nodev", "noexec"}));
  }
  if (!plan.init.empty()) {
    out.push_back(mount(kInitPath, "bind", plan.init.string(), {"bind", "ro", "nosuid", "nodev"}));
  }
  for (const ContainerVolume& volume : plan.volumes) {
    const char* access = volume.read_only ? "ro" : "rw";
    out.push_back(volume.source.empty() ? mount(volume.path, "tmpfs", "tmpfs",
                                                {"nosuid", "nodev", "mode=1777", "size=1g", access})
                                        : mount(volume.path, "bind", volume.source.string(),
                                                {"bind", "nosuid", "nodev", access}));
  }
  return out;
}

base::JsonObject capabilities(const ContainerPlan& plan) {
  base::JsonArray kept;
  const auto dropped = [&plan](std::string_view name) {
    return std::any_of(plan.dropped_capabilities.begin(), plan.dropped_capabilities.end(),
                       [name](const std::string& drop) {
                         return drop == "ALL" || name == "CAP_" + drop || name == drop;
                       });
  };
  for (const std::string_view name : kDefaultCapabilities) {
    if (!dropped(name)) {
      kept.emplace_back(name);
    }
  }
  // A user other than root has none in effect.
  const base::JsonArray effective = plan.uid == 0 ? kept : base::JsonArray{};
  return {{"bounding", kept}, {"effective", effective}, {"permitted", effective}};
}

base::JsonObject process(const ContainerPlan& plan) {
  std::vector<std::string> environment;
  for (const auto& [name, value] : plan.environment) {
    environment.push_back(name + "=" + value);
  }
  std::vector<std::string> argv = plan.argv;
  if (!plan.init.empty()) {
    argv.insert(argv.begin(), std::initializer_list<std::string>{kInitPath, "--"});
  }
  return {{"terminal", false},
          {"user", base::JsonObject{{"uid", plan.uid}, {"gid", plan.gid}}},
          {"args", texts(argv)},
          {"env", texts(environment)},
          {"cwd", plan.directory},
          {"capabilities", capabilities(plan)},
          {"rlimits",
           base::JsonArray{base::JsonObject{
               {"type", "RLIMIT_NOFILE"}, {"hard", kDescriptorsMax}, {"soft", kDescriptorsMax}}}},
          {"noNewPrivileges", true}};
}

base::JsonObject refusal(base::JsonArray names, int error_number) {
  return {{"names", std::move(names)}, {"action", "SCMP_ACT_ERRNO"}, {"errnoRet", error_number}};
}

base::JsonObject seccomp() {
  base::JsonArray rules;
  rules.push_back(refusal(texts(kRefusedCalls), EPERM));
  // clone3 hides its flags from filters: ENOSYS makes libraries take clone.
  rules.push_back(refusal({"clone3"}, ENOSYS));
  for (const std::uint64_t flag : kNamespaceFlags) {
    base::JsonObject rule = refusal({"clone"}, EPERM);
    rule["args"] = base::JsonArray{base::JsonObject{
        {"index", 0}, {"value", flag}, {"valueTwo", flag}, {"op", "SCMP_CMP_MASKED_EQ"}}};
    rules.push_back(std::move(rule));
  }
  return {{"defaultAction", "SCMP_ACT_ALLOW"},
          {"architectures", base::JsonArray{"SCMP_ARCH_X86_64", "SCMP_ARCH_X86", "SCMP_ARCH_X32"}},
          {"syscalls", std::move(rules)}};
}

base::JsonObject linux_part(const ContainerPlan& plan) {
  base::JsonArray namespaces;
  for (const char* type : {"pid", "ipc", "uts", "mount"}) {
    namespaces.push_back(base::JsonObject{{"type", type}});
  }
  if (!plan.network_namespace.empty()) {
    namespaces.push_back(base::JsonObject{{"type", "network"}, {"path", plan.network_namespace}});
  }
  base::JsonObject out{{"maskedPaths", texts(kMaskedPaths)},
                       {"readonlyPaths", texts(kReadOnlyPaths)},
                       {"seccomp", seccomp()}};
  if (plan.user_namespace) {
    namespaces.push_back(base::JsonObject{{"type", "user"}});
    const auto map = [](std::uint32_t inside) {
      return base::JsonArray{base::JsonObject{{"containerID", inside}, {"hostID", 0}, {"size", 1}}};
    };
    out["uidMappings"] = map(plan.uid);
    out["gidMappings"] = map(plan.gid);
  }
  out["namespaces"] = std::move(namespaces);
  return out;
}

std::optional<std::uint32_t> id_number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc{} && end == text.data() + text.size() ? std::optional(value)
                                                                 : std::nullopt;
}

/// Columns of the line of /etc/passwd or /etc/group whose `column` is `value`.
std::optional<std::vector<std::string>> entry(const base::Path& file, std::size_t column,
                                              const std::string& value) {
  base::SystemFiles files;
  const auto text = files.read(file, 1U << 20);
  for (const std::string& line : base::split(text ? *text : "", '\n')) {
    const auto columns = base::split(line, ':');
    if (columns.size() > 3 && columns[column] == value) {
      return columns;
    }
  }
  return std::nullopt;
}

}  // namespace

base::JsonObject container_spec(const ContainerPlan& plan) {
  return {
      {"ociVersion", "1.0.2"},
      {"process", process(plan)},
      {"root", base::JsonObject{{"path", plan.rootfs.string()}, {"readonly", plan.read_only_root}}},
      {"hostname", plan.hostname},
      {"mounts", mounts(plan)},
      {"linux", linux_part(plan)}};
}

base::Result<ContainerUser> container_user(const std::string& text, const base::Path& rootfs) {
  const std::size_t colon = text.find(':');
  const std::string name = text.empty() ? "0" : text.substr(0, colon);
  const auto account = entry(rootfs / "etc/passwd", id_number(name) ? 2 : 0, name);
  const auto uid = account ? id_number((*account)[2]) : id_number(name);
  std::optional<std::uint32_t> gid =
      account ? id_number((*account)[3]) : std::optional<std::uint32_t>(0);
  if (colon != std::string::npos) {
    const std::string group = text.substr(colon + 1);
    const auto found = entry(rootfs / "etc/group", 0, group);
    gid = found ? id_number((*found)[2]) : id_number(group);
  }
  if (!uid || !gid) {
    return base::error(base::ErrorKind::kNotFound,
                       "unable to find user {}: no matching entries in passwd file", text);
  }
  return ContainerUser{*uid, *gid};
}

}  // namespace region
