#include "engine/graph/graph.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

namespace engine {

namespace {

class Builder {
 public:
  explicit Builder(const Stack& stack) : stack_(stack), resources_(stack.resources()) {
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      if (const auto parent = stack_.place(resources_[i].declaration.parent)) {
        children_[*parent].push_back(i);
      }
    }
  }

  Graph build() {
    graph_.nodes.reserve(resources_.size());
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      graph_.nodes.push_back(node_of(i));
    }
    check_outputs();
    sort();
    return std::move(graph_);
  }

 private:
  void report(std::size_t at, std::string path, std::string summary, std::string fix) {
    const catalog::Declaration& declaration = resources_[at].declaration;
    graph_.diagnostics.push_back({.summary = std::move(summary),
                                  .fix = std::move(fix),
                                  .resource = resources_[at].urn,
                                  .path = std::move(path),
                                  .file = declaration.where.file_name(),
                                  .line = declaration.where.line()});
  }

  /// A component stands for everything in it.
  void add_with_children(std::size_t place, std::set<std::size_t>& needs) const {
    needs.insert(place);
    if (const auto children = children_.find(place); children != children_.end()) {
      for (const std::size_t child : children->second) {
        add_with_children(child, needs);
      }
    }
  }

  Node node_of(std::size_t at) {
    const catalog::Declaration& declaration = resources_[at].declaration;
    std::set<std::size_t> needs;
    Node node;
    if (const catalog::Value::Object* properties = declaration.properties.if_object()) {
      for (const auto& [property, value] : *properties) {
        std::set<std::string> urns;
        value.for_each_attribute([&, &path = property](const catalog::Value::Attribute& attribute) {
          if (const auto place = stack_.place(attribute.urn)) {
            needs.insert(*place);
            urns.insert(attribute.urn);
          } else {
            report(at, path, fmt::format("it refers to {}, which is not declared", attribute.urn),
                   "declare that resource in the same stack");
          }
        });
        if (!urns.empty()) {
          node.property_dependencies.emplace(property,
                                             std::vector<std::string>(urns.begin(), urns.end()));
        }
      }
    }
    declaration.options.replacement_trigger.for_each_attribute(
        [&](const catalog::Value::Attribute& attribute) {
          if (const auto place = stack_.place(attribute.urn)) {
            needs.insert(*place);
          } else {
            report(at, "",
                   fmt::format("its replacement_trigger refers to {}, which is not declared",
                               attribute.urn),
                   "declare that resource in the same stack");
          }
        });
    for (const std::string& urn : declaration.options.depends_on) {
      if (const auto place = stack_.place(urn)) {
        add_with_children(*place, needs);
      } else {
        report(at, "", fmt::format("it depends on {}, which is not declared", urn),
               "declare that resource in the same stack, or remove it from depends_on");
      }
    }
    for (const std::size_t need : needs) {
      node.dependencies.push_back(resources_[need].urn);
    }
    std::ranges::sort(node.dependencies);
    add_parent(at, needs);
    add_fate(at, needs);
    node.needs.assign(needs.begin(), needs.end());
    return node;
  }

  void add_parent(std::size_t at, std::set<std::size_t>& needs) {
    const std::string& parent = resources_[at].declaration.parent;
    if (const auto place = stack_.place(parent)) {
      needs.insert(*place);
    } else if (!parent.empty()) {
      report(at, "", fmt::format("its parent {} is not declared", parent),
             "declare the parent first");
    }
  }

  /// Whoever shares another's fate is planned after it.
  void add_fate(std::size_t at, std::set<std::size_t>& needs) {
    const catalog::ResourceOptions& options = resources_[at].declaration.options;
    const auto add = [&](const std::string& urn, std::string_view option) {
      if (const auto place = stack_.place(urn)) {
        if (*place != at) {  // inherited by the very resource that it names
          needs.insert(*place);
        }
      } else {
        report(at, "", fmt::format("its {} names {}, which is not declared", option, urn),
               "declare that resource in the same stack, or remove the option");
      }
    };
    if (!options.deleted_with.empty()) {
      add(options.deleted_with, "deleted_with");
    }
    for (const std::string& urn : options.replace_with) {
      add(urn, "replace_with");
    }
  }

  void check_outputs() {
    for (const auto& [name, value] : stack_.outputs()) {
      value.for_each_attribute([&, &output = name](const catalog::Value::Attribute& attribute) {
        if (!stack_.place(attribute.urn)) {
          graph_.diagnostics.push_back(
              {.summary = fmt::format("the stack output '{}' refers to {}, which is not declared",
                                      output, attribute.urn),
               .fix = "declare that resource in the same stack"});
        }
      });
    }
  }

  void sort() {
    std::vector<std::vector<std::size_t>> needed_by(resources_.size());
    std::vector<std::size_t> missing(resources_.size());
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      missing[i] = graph_.nodes[i].needs.size();
      for (const std::size_t need : graph_.nodes[i].needs) {
        needed_by[need].push_back(i);
      }
      if (missing[i] == 0) {
        ready.push(i);
      }
    }
    while (!ready.empty()) {
      const std::size_t next = ready.top();
      ready.pop();
      graph_.order.push_back(next);
      for (const std::size_t waiting : needed_by[next]) {
        if (--missing[waiting] == 0) {
          ready.push(waiting);
        }
      }
    }
    if (graph_.order.size() < resources_.size()) {
      report_cycle(missing);
    }
  }

  /// Every resource that still misses something leads, need by need, into a cycle.
  void report_cycle(const std::vector<std::size_t>& missing) {
    std::size_t at = 0;
    while (missing[at] == 0) {
      ++at;
    }
    std::vector<std::size_t> walk;
    while (std::ranges::find(walk, at) == walk.end()) {
      walk.push_back(at);
      at = *std::ranges::find_if(graph_.nodes[at].needs,
                                 [&](std::size_t need) { return missing[need] > 0; });
    }
    walk.erase(walk.begin(), std::ranges::find(walk, at));
    std::string text = "these resources need each other, so that none can be the first:";
    for (std::size_t i = 0; i < walk.size(); ++i) {
      const catalog::Declaration& declaration = resources_[walk[i]].declaration;
      text += fmt::format("\n  {} '{}' ({}:{}) needs {}", declaration.type, declaration.name,
                          declaration.where.file_name(), declaration.where.line(),
                          resources_[walk[(i + 1) % walk.size()]].declaration.name);
    }
    report(walk.front(), "", std::move(text),
           "remove one of these references, or split one of the resources");
  }

  const Stack& stack_;
  const std::deque<DeclaredResource>& resources_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> children_;
  Graph graph_;
};

}  // namespace

Graph Graph::build(const Stack& stack) {
  return Builder(stack).build();
}

}  // namespace engine
