#include "region/runtimes/containers.h"

#include <cerrno>
#include <charconv>
#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/io/subprocess.h"
#include "base/json.h"

namespace region {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto kCrunTimeout = 20s;
constexpr auto kCollectorGrace = 2s;
constexpr auto kCollectorTimeout = 20s;
constexpr const char* kPath = "/usr/sbin:/usr/bin:/sbin:/bin";
/// Opening a FIFO for writing waits for its reader: from then on the collector takes every line,
/// and a stop lets it finish. $0 is the FIFO.
constexpr const char* kAwaitCollector = R"(: >"$0")";
/// Gives the container a FIFO for its output that stays open whoever reads it.
constexpr const char* kWithOutput = R"(: >"$0"; exec "$@" </dev/null 1<>"$0" 2>&1)";

base::Path beside_us(const char* program) {
  std::error_code code;
  return fs::read_symlink("/proc/self/exe", code).parent_path() / program;
}

base::Result<void> make_fifo(const base::Path& path) {
  // Programs of any user may open /dev/stdout again, but not read it.
  if ((::mkfifo(path.c_str(), 0600) != 0 && errno != EEXIST) || ::chmod(path.c_str(), 0622) != 0) {
    return base::system_error(errno, "making " + path.string());
  }
  return {};
}

base::Result<std::int64_t> read_pid(const base::Path& file) {
  base::SystemFiles files;
  const auto text = files.read(file);
  if (!text) {
    return text.error();
  }
  std::int64_t pid = 0;
  std::from_chars(text->data(), text->data() + text->size(), pid);
  if (pid <= 1) {
    return base::error(base::ErrorKind::kCorrupt, "{} holds no process id", file.string());
  }
  return pid;
}

std::vector<std::string> proot_command(const base::Path& proot, const ContainerStart& container) {
  const ContainerPlan& plan = container.plan;
  std::vector<std::string> argv = {proot.string(),
                                   "-r",
                                   (container.directory / "rootfs").string(),
                                   "-w",
                                   plan.directory,
                                   "-i",
                                   fmt::format("{}:{}", plan.uid, plan.gid),
                                   "-b",
                                   "/proc",
                                   "-b",
                                   "/dev"};
  if (!plan.resolv_conf.empty()) {
    argv.insert(argv.end(), {"-b", plan.resolv_conf.string() + ":/etc/resolv.conf"});
  }
  for (const ContainerVolume& volume : plan.volumes) {
    if (!volume.source.empty()) {
      argv.insert(argv.end(), {"-b", volume.source.string() + ":" + volume.path});
    }
  }
  return argv;
}

}  // namespace

base::Result<base::Path> init_program() {
  const auto program = base::find_program("tini-static");
  if (!program) {
    return base::error(
        base::ErrorKind::kNotFound,
        "the program tini-static is not installed; InitProcessEnabled puts it before "
        "the container's own: apt-get install tini");
  }
  return *program;
}

std::string log_collector_name(const std::string& container) {
  return "log." + container;
}

Containers::Containers(Cell& cell, const base::Path& home) : cell_(cell), state_(home / "crun") {}

base::Result<void> Containers::start(const ContainerStart& container) {
  const base::Path fifo = container.directory / "output";
  if (cell_.isolation() == Isolation::kLoopback) {
    return start_without_namespaces(container, fifo);
  }
  if (auto prepared = prepare(container, fifo); !prepared) {
    return prepared;
  }
  if (auto created = create(container, fifo); !created) {
    (void)stop(container.name, container.directory, SIGKILL, 0ms);
    return created;
  }
  return {};
}

base::Result<void> Containers::prepare(const ContainerStart& container, const base::Path& fifo) {
  // What an earlier container of that name left would be in the way.
  if (auto stopped = stop(container.name, container.directory, SIGKILL, 0ms); !stopped) {
    return stopped.error();
  }
  ContainerPlan plan = container.plan;
  if (auto made = base::make_directories(container.directory); !made) {
    return made;
  }
  if (!plan.read_only_root) {
    const base::Path root = container.directory / "rootfs";
    if (auto mounted = cell_.mount_overlay(plan.rootfs, container.directory / "upper",
                                           container.directory / "work", root);
        !mounted) {
      return mounted;
    }
    plan.rootfs = root;
  }
  base::SystemFiles files;
  if (auto written = files.write_atomic(container.directory / "config.json",
                                        base::json_text(container_spec(plan)));
      !written) {
    return written;
  }
  return collect_output(container, fifo);
}

base::Result<void> Containers::collect_output(const ContainerStart& container,
                                              const base::Path& fifo) {
  if (auto made = make_fifo(fifo); !made) {
    return made;
  }
  const auto collector = cell_.spawn(
      {.name = log_collector_name(container.name),
       .argv = {beside_us("settle-logs").string(), fifo.string(), container.log.string()},
       .environment = {{"PATH", kPath}},
       .restart = true});
  return collector ? base::Result<void>{} : base::Result<void>{collector.error()};
}

base::Result<void> Containers::start_without_namespaces(const ContainerStart& container,
                                                        const base::Path& fifo) {
  const auto proot = base::find_program("proot");
  if (!proot) {
    return base::error(base::ErrorKind::kNotFound,
                       "the program proot is not installed; on loopback, where namespaces are "
                       "refused, it runs the tasks of the local region: apt-get install proot");
  }
  if (auto stopped = stop(container.name, container.directory, SIGKILL, 0ms); !stopped) {
    return stopped.error();
  }
  const ContainerPlan& plan = container.plan;
  const base::Path root = container.directory / "rootfs";
  if (auto made = base::make_directories(root); !made) {
    return made;
  }
  // Nothing keeps it from writing: the image stays whole because this is a copy.
  std::error_code code;
  fs::copy(plan.rootfs, root, fs::copy_options::recursive | fs::copy_options::copy_symlinks, code);
  if (code) {
    return base::system_error(code.value(), "copying " + plan.rootfs.string());
  }
  for (const ContainerVolume& volume : plan.volumes) {
    if (!volume.source.empty()) {
      continue;
    }
    if (auto made = base::make_directories(root / fs::path(volume.path).relative_path()); !made) {
      return made;
    }
  }
  if (auto collected = collect_output(container, fifo); !collected) {
    return collected;
  }
  if (auto awaited = cell_.run({.argv = {"/bin/sh", "-c", kAwaitCollector, fifo.string()},
                                .timeout = kCollectorTimeout});
      !awaited) {
    return awaited.error();
  }
  std::vector<std::string> argv = {beside_us("settle-bind").string(), plan.address};
  const std::vector<std::string> tracer = proot_command(*proot, container);
  argv.insert(argv.end(), tracer.begin(), tracer.end());
  argv.insert(argv.end(), plan.argv.begin(), plan.argv.end());
  std::map<std::string, std::string> environment = plan.environment;
  // Its filter would be asked after ours, and paths of unix sockets not be translated.
  environment["PROOT_NO_SECCOMP"] = "1";
  environment["PROOT_TMP_DIR"] = container.directory.string();
  const auto spawned = cell_.spawn({.name = container.name,
                                    .argv = std::move(argv),
                                    .environment = std::move(environment),
                                    .output = fifo});
  return spawned ? base::Result<void>{} : base::Result<void>{spawned.error()};
}

base::Result<void> Containers::create(const ContainerStart& container, const base::Path& fifo) {
  const base::Path pid_file = container.directory / "pid";
  if (auto created = crun({"create", "--bundle", container.directory.string(), "--pid-file",
                           pid_file.string(), container.name},
                          fifo);
      !created) {
    return created.error();
  }
  // crun gave it to the container's user; a collector that is started again could not read it.
  if (cell_.isolation() == Isolation::kRoot && ::lchown(fifo.c_str(), 0, 0) != 0) {
    return base::system_error(errno, "taking back " + fifo.string());
  }
  const auto pid = read_pid(pid_file);
  if (!pid) {
    return pid.error();
  }
  // Under its limits before its program runs.
  if (auto adopted = cell_.adopt(container.name, *pid, container.limits, container.shared);
      !adopted) {
    return adopted;
  }
  const auto started = crun({"start", container.name}, fifo);
  return started ? base::Result<void>{} : base::Result<void>{started.error()};
}

base::Result<std::vector<std::string>> Containers::crun_command() const {
  const auto program = base::find_program("crun");
  if (!program) {
    return base::error(base::ErrorKind::kNotFound,
                       "the program crun is not installed; it runs the tasks of the local region: "
                       "apt-get install crun");
  }
  return std::vector<std::string>{program->string(), "--cgroup-manager=disabled", "--root",
                                  state_.string()};
}

base::Result<std::string> Containers::crun(std::vector<std::string> arguments,
                                           const base::Path& fifo) {
  const auto command = crun_command();
  if (!command) {
    return command.error();
  }
  const base::Path errors = fifo.parent_path() / "crun.log";
  std::vector<std::string> argv = {"/bin/sh", "-c", kWithOutput, fifo.string()};
  argv.insert(argv.end(), command->begin(), command->end());
  argv.insert(argv.end(), {"--log", errors.string()});
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  const auto outcome = cell_.run(
      {.argv = std::move(argv), .environment = {{"PATH", kPath}}, .timeout = kCrunTimeout});
  if (!outcome) {
    return outcome.error();
  }
  if (outcome->exit_code != 0) {
    base::SystemFiles files;
    const auto log = files.read(errors, 1U << 20);
    return base::error(base::ErrorKind::kUnavailable, "crun {}: {}{}", arguments.front(),
                       outcome->output, log ? *log : "");
  }
  return outcome->output;
}

base::Result<int> Containers::execute(const std::string& name, const std::vector<std::string>& argv,
                                      std::chrono::milliseconds timeout) {
  auto command = crun_command();
  if (!command) {
    return std::move(command).error();
  }
  command->insert(command->end(), {"exec", name});
  command->insert(command->end(), argv.begin(), argv.end());
  const auto outcome = cell_.run(
      {.argv = *std::move(command), .environment = {{"PATH", kPath}}, .timeout = timeout});
  return outcome ? base::Result<int>(outcome->exit_code) : base::Result<int>(outcome.error());
}

base::Result<ProcessStatus> Containers::stop(const std::string& name, const base::Path& directory,
                                             int signal, std::chrono::milliseconds grace) {
  auto stopped = cell_.stop(name, signal, grace);
  if (!stopped) {
    return stopped;
  }
  // The container is gone: its collector writes what is left of the output and ends.
  if (auto collector = cell_.stop(log_collector_name(name), SIGTERM, kCollectorGrace); !collector) {
    return collector;
  }
  if (fs::exists(directory)) {
    if (auto command = crun_command()) {
      command->insert(command->end(), {"delete", "--force", name});
      (void)cell_.run(
          {.argv = *std::move(command), .environment = {{"PATH", kPath}}, .timeout = kCrunTimeout});
    }
    if (auto unmounted = cell_.unmount(directory / "rootfs"); !unmounted) {
      return unmounted.error();
    }
    std::error_code code;
    fs::remove_all(directory, code);
    // crun keeps what it knows of a container that ended with its cell.
    fs::remove_all(state_ / name, code);
  }
  return stopped;
}

}  // namespace region
