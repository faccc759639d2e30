#include "cli/completion.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

namespace quern {
namespace {

enum class Value : std::uint8_t { none, anything, choice, list, asked, file, folder };

/// An option as the shells need it.
struct Entry {
  std::vector<std::string> short_names;  ///< Without dashes.
  std::vector<std::string> long_names;
  std::string description;
  std::string type;
  Value value = Value::none;
  std::vector<std::string> choices;
  std::string key;  ///< To ask the program with.
  bool is_repeatable = false;

  /// "-f", "--format"
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const std::string& name : short_names)
      names.push_back('-' + name);
    for (const std::string& name : long_names)
      names.push_back("--" + name);
    return names;
  }
};

Entry entry_of(const CLI::Option& option, const CompletionHints& hints) {
  Entry entry;
  entry.short_names = option.get_snames();
  entry.long_names = option.get_lnames();
  entry.description = option.get_description();
  std::replace(entry.description.begin(), entry.description.end(), '\n', ' ');
  entry.type = option.get_type_name();
  entry.is_repeatable = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  if (option.get_items_expected_max() == 0) return entry;
  entry.value = Value::anything;
  if (entry.type == "FILE") entry.value = Value::file;
  if (entry.type == "FOLDER") entry.value = Value::folder;
  for (const std::string& name : entry.long_names) {
    if (const auto found = hints.choices.find("--" + name); found != hints.choices.end()) {
      entry.value = hints.lists.count(found->first) > 0 ? Value::list : Value::choice;
      entry.choices = found->second;
    }
    if (const auto found = hints.asked.find("--" + name); found != hints.asked.end()) {
      entry.value = Value::asked;
      entry.key = found->second;
    }
  }
  return entry;
}

std::vector<Entry> entries_of(const CLI::App& app, const CompletionHints& hints) {
  std::vector<Entry> entries;
  for (const CLI::Option* const option : app.get_options()) {
    if (option->get_group().empty() || !option->nonpositional()) continue;
    entries.push_back(entry_of(*option, hints));
  }
  return entries;
}

/// Inside quotation marks of a shell: '.
std::string shell_word(std::string_view text) {
  std::string result = "'";
  for (const char letter : text) {
    if (letter == '\'') {
      result += "'\\''";
    } else {
      result += letter;
    }
  }
  return result + '\'';
}

std::string bash_action(const Entry& entry) {
  const std::string choices = shell_word(fmt::format("{}", fmt::join(entry.choices, " ")));
  switch (entry.value) {
    case Value::choice:
      return fmt::format("mapfile -t COMPREPLY < <(compgen -W {} -- \"$word\")", choices);
    case Value::list:
      return fmt::format("compopt -o nospace; mapfile -t COMPREPLY < <(compgen -W {} "
                         "-P \"${{word%\"${{word##*,}}\"}}\" -- \"${{word##*,}}\")",
                         choices);
    case Value::asked:  // As file names are: with a backslash before each space.
      return fmt::format("compopt -o filenames; mapfile -t COMPREPLY < <(\"${{COMP_WORDS[0]}}\" "
                         "\"${{database[@]}}\" --complete \"{}:$bare\" 2>/dev/null)",
                         entry.key);
    case Value::file:
      return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\")";
    case Value::folder:
      return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$word\")";
    default: return ":";
  }
}

/// What is typed, without quotation marks and backslashes, and the database of the command line.
constexpr std::string_view kBashDatabase = R"(  local i at bare=${word//\\/} database=()
  bare=${bare#[\"\']}
  for ((i = 1; i < COMP_CWORD - 1; ++i)); do
    [[ ${COMP_WORDS[i]} == --db ]] || continue
    at=$((i + 1))
    [[ ${COMP_WORDS[at]} == = ]] && at=$((i + 2))
    database=(--db "${COMP_WORDS[at]/#\~/$HOME}")
  done
)";

std::string bash_script(const std::string& program,
                        const std::vector<Entry>& entries,
                        const CompletionHints& hints) {
  std::string function = '_' + program;
  std::replace(function.begin(), function.end(), '-', '_');
  std::string cases;
  std::vector<std::string> all;
  for (const Entry& entry : entries) {
    const auto names = entry.names();
    all.insert(all.end(), names.begin(), names.end());
    if (entry.value == Value::none) continue;
    cases += fmt::format("    {})\n      {}\n      return ;;\n", fmt::join(names, "|"),
                         bash_action(entry));
  }
  const std::string otherwise = hints.takes_files
                                    ? "    compopt -o filenames\n"
                                      "    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
                                    : "    COMPREPLY=()\n";
  return fmt::format(R"(# bash completion for {0}
{1}() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}
  # "--option=value" comes in three words.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
{5}  COMPREPLY=()
  case $before in
{2}  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W {3} -- "$word")
  else
{4}  fi
}}
complete -F {1} {0}
)",
                     program, function, cases, shell_word(fmt::format("{}", fmt::join(all, " "))),
                     otherwise, hints.asked.empty() ? "" : kBashDatabase);
}

/// What stands in brackets or between colons of a zsh specification.
std::string zsh_text(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (std::string_view("[]:\\").find(letter) != std::string_view::npos) result += '\\';
    result += letter;
  }
  return result;
}

std::string zsh_value(const Entry& entry) {
  switch (entry.value) {
    case Value::none: return "";
    case Value::choice:
      return fmt::format(":{}:({})", zsh_text(entry.type), fmt::join(entry.choices, " "));
    case Value::list:
      return fmt::format(":{0}:_values -s , {0} {1}", zsh_text(entry.type),
                         fmt::join(entry.choices, " "));
    case Value::asked:
      return fmt::format(":{}:{{compadd -- ${{(f)\"$($words[1] ${{opt_args[--db]:+--db}} "
                         "${{(Q)opt_args[--db]}} --complete {}:${{(Q)PREFIX}} 2>/dev/null)\"}}}}",
                         zsh_text(entry.type), entry.key);
    case Value::file: return ":file:_files";
    case Value::folder: return ":folder:_files -/";
    case Value::anything: break;
  }
  return fmt::format(":{}: ", zsh_text(entry.type));
}

std::string zsh_script(const std::string& program,
                       const std::vector<Entry>& entries,
                       const CompletionHints& hints) {
  std::string script = fmt::format("#compdef {}\n_arguments -s -S", program);
  for (const Entry& entry : entries) {
    const auto names = entry.names();
    for (const std::string& name : names) {
      const std::string others =
          entry.is_repeatable ? "*" : fmt::format("({})", fmt::join(names, " "));
      script += fmt::format(" \\\n  {}",
                            shell_word(fmt::format("{}{}[{}]{}", others, name,
                                                   zsh_text(entry.description), zsh_value(entry))));
    }
  }
  return script + (hints.takes_files ? " \\\n  '*:file:_files'\n" : " \\\n  '*:filter: '\n");
}

std::string fish_value(const Entry& entry, const std::string& program) {
  const std::string choices = fmt::format("{}", fmt::join(entry.choices, " "));
  switch (entry.value) {
    case Value::none: return "";
    case Value::choice: return " -x -a " + shell_word(choices);
    case Value::list: return " -x -a " + shell_word("(__fish_append , " + choices + ")");
    case Value::asked:
      return " -x -a " + shell_word(fmt::format("(__{}_values {})", program, entry.key));
    case Value::file: return " -r -F";
    case Value::folder: return " -x -a '(__fish_complete_directories)'";
    case Value::anything: break;
  }
  return " -x";
}

/// What the program writes for a key and what is typed, from the database of the command line.
constexpr std::string_view kFishValues = R"(function __{0}_values
  set -l words (commandline -opc)
  set -l database
  set -l at (contains -i -- --db $words)
  and set database --db $words[(math $at + 1)]
  {0} $database --complete $argv[1]:(commandline -ct | string unescape) 2>/dev/null
end
)";

std::string fish_script(const std::string& program,
                        const std::vector<Entry>& entries,
                        const CompletionHints& hints) {
  std::string script = hints.takes_files ? "" : fmt::format("complete -c {} -f\n", program);
  if (!hints.asked.empty()) script += fmt::format(kFishValues, program);
  for (const Entry& entry : entries) {
    script += fmt::format("complete -c {}", program);
    for (const std::string& name : entry.short_names)
      script += " -s " + name;
    for (const std::string& name : entry.long_names)
      script += " -l " + name;
    script += fmt::format("{} -d {}\n", fish_value(entry, program), shell_word(entry.description));
  }
  return script;
}

const std::map<std::string, Shell>& shells() {
  static const std::map<std::string, Shell> kShells = {
      {"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};
  return kShells;
}

}  // namespace

std::string completion_script(const CLI::App& app, Shell shell, const CompletionHints& hints) {
  const std::vector<Entry> entries = entries_of(app, hints);
  switch (shell) {
    case Shell::zsh: return zsh_script(app.get_name(), entries, hints);
    case Shell::fish: return fish_script(app.get_name(), entries, hints);
    case Shell::bash: break;
  }
  return bash_script(app.get_name(), entries, hints);
}

void add_completion(CLI::App& app, CompletionHints hints) {
  const auto write = [&app, hints = std::move(hints)](const std::string& shell) {
    const auto found = shells().find(shell);
    if (found == shells().end()) {
      throw CLI::ValidationError("--completion", "choose bash, zsh or fish");
    }
    fmt::print("{}", completion_script(app, found->second, hints));
    throw CLI::Success();
  };
  app.add_option_function<std::string>("--completion", write)->group("");
}

}  // namespace quern
