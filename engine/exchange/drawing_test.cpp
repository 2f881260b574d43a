#include "engine/exchange/drawing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string urn(const std::string& name) {
  return "urn:pulumi:dev::shop::t::" + name;
}

/// net: vpc <- subnet <- service, which needs the vpc too; service also has an older one to delete.
Snapshot shop_state() {
  Snapshot snapshot;
  snapshot.put({.serial = 1, .urn = urn("net"), .type = "shop:Net", .component = true});
  snapshot.put({.serial = 2, .urn = urn("vpc"), .type = "AWS::EC2::VPC", .parent = urn("net")});
  snapshot.put({.serial = 3,
                .urn = urn("subnet"),
                .type = "AWS::EC2::Subnet",
                .identifier = "subnet-<1>",
                .parent = urn("net"),
                .dependencies = {urn("vpc")},
                .property_dependencies = {{"VpcId", {urn("vpc")}}}});
  snapshot.put({.serial = 4,
                .urn = urn("service"),
                .type = "AWS::ECS::Service",
                .dependencies = {urn("subnet"), urn("vpc")}});
  snapshot.put({.serial = 5, .urn = urn("service"), .type = "x", .delete_pending = true});
  return snapshot;
}

TEST(Drawing, HasWhatIsThereWithItsEdges) {
  const Snapshot snapshot = shop_state();
  const std::vector<DrawnResource> drawing = drawing_of(snapshot);
  ASSERT_EQ(drawing.size(), 4U);
  EXPECT_EQ(drawing[2].name, "subnet");
  EXPECT_EQ(drawing[2].parent, 0);
  EXPECT_THAT(drawing[3].needs, ElementsAre(1, 2));
  EXPECT_EQ(drawing[3].parent, -1);
}

TEST(Drawing, AnEdgeThatOthersImplyGoes) {
  const Snapshot snapshot = shop_state();
  std::vector<DrawnResource> drawing = drawing_of(snapshot);
  remove_implied_edges(drawing);
  EXPECT_THAT(drawing[1].needs, IsEmpty());
  EXPECT_THAT(drawing[2].needs, ElementsAre(1));
  EXPECT_THAT(drawing[3].needs, ElementsAre(2));
}

TEST(Drawing, DotGoesFromWhatIsNeededToWhatNeedsIt) {
  const Snapshot snapshot = shop_state();
  const std::string text = dot_text(drawing_of(snapshot), {.fragment = "rankdir=LR;"});
  EXPECT_EQ(text,
            "strict digraph {\n"
            "    rankdir=LR;\n"
            "    Resource0 [label=\"urn:pulumi:dev::shop::t::net\"];\n"
            "    Resource1 [label=\"urn:pulumi:dev::shop::t::vpc\"];\n"
            "    Resource2 [label=\"urn:pulumi:dev::shop::t::subnet\"];\n"
            "    Resource3 [label=\"urn:pulumi:dev::shop::t::service\"];\n"
            "    Resource0 -> Resource1 [color=\"#AA6639\"];\n"
            "    Resource1 -> Resource2 [color=\"#246C60\", label=\"VpcId\"];\n"
            "    Resource0 -> Resource2 [color=\"#AA6639\"];\n"
            "    Resource1 -> Resource3 [color=\"#246C60\"];\n"
            "    Resource2 -> Resource3 [color=\"#246C60\"];\n"
            "}\n");
}

TEST(Drawing, DotLeavesOutWhatIsNotAskedFor) {
  const Snapshot snapshot = shop_state();
  const std::string text = dot_text(
      drawing_of(snapshot), {.parents = false, .dependency_color = "red", .short_names = true});
  EXPECT_THAT(text, HasSubstr("Resource1 [label=\"vpc\"]"));
  EXPECT_THAT(text, HasSubstr("Resource1 -> Resource3 [color=\"red\"]"));
  EXPECT_THAT(text, Not(HasSubstr("AA6639")));
  EXPECT_THAT(dot_text(drawing_of(snapshot), {.dependencies = false}), Not(HasSubstr("246C60")));
}

TEST(Drawing, SvgHasACardForEachComponentAndARowForEachResource) {
  const Snapshot snapshot = shop_state();
  const std::string text = svg_text(drawing_of(snapshot), "shop & dev");
  EXPECT_THAT(text, HasSubstr("shop &amp; dev"));
  EXPECT_THAT(text, HasSubstr(">net</text>"));
  EXPECT_THAT(text, HasSubstr(">in no component</text>"));
  EXPECT_THAT(text, HasSubstr(">EC2 Subnet</text>"));
  EXPECT_THAT(text, HasSubstr("subnet-&lt;1&gt;"));
  std::size_t edges = 0;
  for (std::size_t at = 0; (at = text.find("<path", at)) != std::string::npos; ++at) {
    ++edges;
  }
  EXPECT_EQ(edges, 2U);
}

TEST(Drawing, OfAnEmptyStackIsAPictureToo) {
  EXPECT_THAT(svg_text({}, "empty"), testing::EndsWith("</svg>\n"));
  EXPECT_EQ(dot_text({}, {}), "strict digraph {\n}\n");
}

}  // namespace
}  // namespace engine
