#include "cli/completion.h"

#include <algorithm>

#include <fmt/core.h>

#include "base/encoding.h"
#include "cli/open_stack.h"
#include "cli/templates.h"
#include "cli/verbs.h"
#include "engine/graph/urn.h"

namespace cli {

namespace {

constexpr std::string_view kBash =
    R"(# bash completion for settle; load it with: source <(settle completion bash)
_settle() {
  local line="${COMP_LINE:0:COMP_POINT}" words current answer
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current="${words[${#words[@]}-1]}"
  COMPREPLY=()
  while IFS= read -r answer; do
    answer="${answer%%$'\t'*}"
    # bash takes a word with colons for several: only what follows the last one is replaced.
    if [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then
      answer="${answer#"${current%"${current##*:}"}"}"
    fi
    COMPREPLY+=("$answer")
  done < <("${words[0]}" __complete "${words[@]:1}" 2>/dev/null)
}
complete -o default -F _settle settle
)";

constexpr std::string_view kZsh = R"(#compdef settle
# zsh completion for settle; put it into a file _settle in $fpath, or: source <(settle completion zsh)
_settle() {
  local -a described
  local answer
  for answer in "${(@f)$(${words[1]} __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $answer ]] && described+=("${${answer%%$'\t'*}//:/\\:}:${answer#*$'\t'}")
  done
  if (( $#described )); then
    _describe settle described
  else
    _files
  fi
}
compdef _settle settle
)";

constexpr std::string_view kFish =
    R"(# fish completion for settle; load it with: settle completion fish | source
function __settle_complete
  set -l words (commandline -opc)
  set -l answers ($words[1] __complete $words[2..] (commandline -ct) 2>/dev/null)
  if set -q answers[1]
    string join \n -- $answers
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c settle -f -a '(__settle_complete)'
)";

class Completion {
 public:
  Completion(const std::vector<Verb>& verbs, std::span<const std::string> words,
             const KnownWords& known)
      : level_(&verbs), known_(known), last_(words.empty() ? "" : words.back()) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      take(words[i]);
    }
  }

  std::vector<Candidate> run() {
    if (awaits_value_ != nullptr) {
      add_known(awaits_value_->value);
    } else if (last_.starts_with("-") && !only_positionals_) {
      add_flags();
    } else if (verb_ == nullptr || !verb_->verbs.empty()) {
      for (const Verb& verb : *level_) {
        add(std::string(verb.name), verb.summary);
      }
    } else if (verb_->name == "help") {
      add_help_words();
    } else {
      add_known(kind_of_positional());
    }
    return std::move(candidates_);
  }

 private:
  void take(const std::string& word) {
    if (awaits_value_ != nullptr) {
      awaits_value_ = nullptr;
    } else if (word == "--") {
      only_positionals_ = true;
    } else if (word.starts_with("-") && !only_positionals_) {
      awaits_value_ = flag_that_waits(word);
    } else if (const Verb* found = find(word); found != nullptr) {
      verb_ = found;
      level_ = &found->verbs;
    } else {
      positionals_.push_back(word);
    }
  }

  const Verb* find(std::string_view word) const {
    const auto verb = std::ranges::find_if(*level_, [&](const Verb& each) {
      return each.name == word || std::ranges::find(each.aliases, word) != each.aliases.end();
    });
    return verb == level_->end() ? nullptr : &*verb;
  }

  /// The flag of `--flag` or `-f` if the next word is its value.
  const Flag* flag_that_waits(std::string_view word) const {
    const auto matches = [&](const Flag& flag) {
      return !flag.value.empty() && (word == fmt::format("--{}", flag.name) ||
                                     (flag.letter != 0 && word == fmt::format("-{}", flag.letter)));
    };
    if (verb_ != nullptr) {
      const auto own = std::ranges::find_if(verb_->flags, matches);
      if (own != verb_->flags.end()) {
        return &*own;
      }
    }
    const auto global = std::ranges::find_if(global_flags(), matches);
    return global == global_flags().end() ? nullptr : &*global;
  }

  void add(std::string word, std::string_view help) {
    if (word.starts_with(last_)) {
      candidates_.push_back({std::move(word), help});
    }
  }

  void add_flags() {
    if (verb_ != nullptr) {
      for (const Flag& flag : verb_->flags) {
        add(fmt::format("--{}", flag.name), flag.help);
      }
    }
    for (const Flag& flag : global_flags()) {
      add(fmt::format("--{}", flag.name), flag.help);
    }
  }

  void add_known(std::string_view kind) {
    // `local or aws`, `start|stop|status`: the words are in the table themselves.
    if (kind.find('|') != kind.npos) {
      for (const std::string& word : base::split(kind.substr(0, kind.find(' ')), '|')) {
        add(word, "");
      }
      return;
    }
    for (std::string& word : known_(kind)) {
      add(std::move(word), "");
    }
  }

  void add_help_words() {
    const std::vector<Verb> all = verbs();
    const std::vector<Verb>* level = &all;
    for (const std::string& word : positionals_) {
      const auto verb = std::ranges::find(*level, word, &Verb::name);
      if (verb == level->end()) {
        return;
      }
      level = &verb->verbs;
    }
    for (const Verb& verb : *level) {
      // The table that the summary points into lives as long as the program.
      add(std::string(verb.name), verb.summary);
    }
  }

  /// `[KEY] VALUE`, second word: VALUE. The last one may be repeated.
  std::string kind_of_positional() const {
    std::vector<std::string> kinds = base::split(verb_->positionals, ' ');
    std::string kind = kinds[std::min(positionals_.size(), kinds.size() - 1)];
    const bool repeats = kind.find("...") != kind.npos;
    if (positionals_.size() >= kinds.size() && !repeats) {
      return "";
    }
    std::erase_if(kind, [](char c) { return c == '[' || c == ']' || c == '.'; });
    return kind;
  }

  const std::vector<Verb>* level_;
  const KnownWords& known_;
  std::string last_;
  const Verb* verb_ = nullptr;
  const Flag* awaits_value_ = nullptr;
  bool only_positionals_ = false;
  std::vector<std::string> positionals_;
  std::vector<Candidate> candidates_;
};

std::vector<std::string> known_words(Session& session, const Arguments& arguments,
                                     std::string_view kind) {
  std::vector<std::string> words;
  if (kind == "TEMPLATE") {
    for (const ProjectTemplate& each : project_templates()) {
      words.emplace_back(each.name);
    }
    return words;
  }
  const Workspace workspace(session, arguments);
  if (kind == "STACK") {
    return workspace.stacks();
  }
  if (kind != "KEY" && kind != "URN" && kind != "RESOURCE" && kind != "OUTPUT") {
    return {};
  }
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  if (kind == "KEY") {
    for (const auto& [key, value] : stack.file().values()) {
      words.push_back(key.space == workspace.project().name ? key.name : key.text());
    }
    for (const engine::ConfigDeclaration& declared : workspace.project().declarations) {
      const auto key = engine::parse_config_key(declared.key, workspace.project().name).or_throw();
      words.push_back(key.space == workspace.project().name ? key.name : key.text());
    }
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
    return words;
  }
  const engine::Snapshot snapshot = stack.store().load().or_throw();
  for (const auto& [serial, resource] : snapshot.resources()) {
    if (kind == "URN") {
      words.push_back(resource.urn);
    } else if (kind == "RESOURCE") {
      words.emplace_back(engine::parse_urn(resource.urn).name);
    }
  }
  for (const auto& [name, value] : snapshot.outputs()) {
    if (kind == "OUTPUT") {
      words.push_back(name);
    }
  }
  return words;
}

}  // namespace

std::vector<Candidate> complete(const std::vector<Verb>& verbs, std::span<const std::string> words,
                                const KnownWords& known) {
  return Completion(verbs, words, known).run();
}

std::string_view completion_script(std::string_view shell) {
  return shell == "bash" ? kBash : shell == "zsh" ? kZsh : shell == "fish" ? kFish : "";
}

ExitCode run_complete(Session& session, std::span<const std::string> words) {
  // Whatever cannot be known (no project, a broken file) is no candidate: nobody reads an error.
  const auto known = [&](std::string_view kind) -> std::vector<std::string> {
    try {
      return known_words(session, Arguments(), kind);
    } catch (const std::exception&) {
      return {};
    }
  };
  const std::vector<Verb> all = verbs();
  for (const Candidate& candidate : complete(all, words, known)) {
    session.terminal.write(fmt::format("{}\t{}\n", candidate.word, candidate.help));
  }
  return ExitCode::kOk;
}

}  // namespace cli
