// SPDX-License-Identifier: Apache-2.0
// Who issued a report, of what level he is, and what his place is called.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/names.h"
#include "stated_fixture.h"

using hecha::chapters;
using hecha::prose;
using hecha::stated;
using hecha::StatedFacts;

namespace {

const std::string lead = "2023年,法治政府建设取得新成效。现将有关情况报告如下:\n";

StatedFacts of_title(const std::string& title) {
  return stated(title + "\n\n" + lead + chapters());
}

std::string issuer(const std::string& title) { return of_title(title).issuer.value; }

std::string level(const std::string& name) {
  return stated(name + "2023年法治政府建设情况报告\n\n" + lead + chapters()).level.value;
}

}  // namespace

TEST_CASE("issuer: the name with which the title begins") {
  CHECK(issuer("云堰县人民政府2023年法治政府建设情况报告") == "云堰县人民政府");
  CHECK(issuer("云堰县住房和城乡建设局关于2023年度法治政府建设情况的报告") ==
        "云堰县住房和城乡建设局");
  CHECK(issuer("2023年云堰县文化广电和旅游局法治政府建设年度报告") == "云堰县文化广电和旅游局");
  CHECK(issuer("关于2023年度青州市云堰区法治政府建设情况的报告") == "青州市云堰区");
  CHECK(issuer("关于云堰区2023年法治政府建设年度报告") == "云堰区");
  CHECK(issuer("关于报送云堰县公安局2023年法治政府建设情况的报告") == "云堰县公安局");
  CHECK(issuer("国家税务总局云堰县税务局2023年法治政府建设情况报告") == "国家税务总局云堰县税务局");
  CHECK(issuer("云堰县推进法治政府建设工作报告(2023年)") == "云堰县");
  CHECK(issuer("云堰街道办事处2023年推进依法行政工作总结") == "云堰街道办事处");
  CHECK(issuer("中共云堰县委全面依法治县委员会办公室关于2023年度法治政府建设情况的报告") ==
        "中共云堰县委全面依法治县委员会办公室");
}

TEST_CASE("issuer: two joint ones are both named") {
  CHECK(issuer("中共云堰县委 云堰县人民政府关于2023年度法治政府建设情况的报告") ==
        "中共云堰县委、云堰县人民政府");
  CHECK(issuer("中共云堰县委员会\n云堰县人民政府\n关于2023年度法治政府建设情况的报告") ==
        "中共云堰县委员会、云堰县人民政府");
  CHECK(level("中共云堰县委云堰县人民政府关于") == "county");
}

TEST_CASE("issuer: a short name is completed from signature or footer") {
  CHECK(stated("云堰县2023年法治政府建设情况报告\n" + lead + chapters() +
               "云堰县人民政府\n2024年1月18日\n")
            .issuer.value == "云堰县人民政府");
  CHECK(stated("云堰高新区管委会2023年法治政府建设年度报告\n" + lead + chapters() +
               "版权所有:云堰高新技术产业开发区管理委员会\n")
            .issuer.value == "云堰高新技术产业开发区管理委员会");
  CHECK(stated("县水务局2023年法治政府建设工作报告\n" + lead + chapters() + "云堰县水务局\n")
            .issuer.value == "云堰县水务局");
  CHECK(stated("云堰县2023年法治政府建设情况报告\n发布机构:云堰县司法局\n" + lead + chapters())
            .issuer.value == "云堰县");
  CHECK(stated("云堰县人民政府2023年法治政府建设情况报告\n发布机构:云堰县人民政府办公室\n" + lead +
               chapters())
            .issuer.value == "云堰县人民政府");
}

TEST_CASE("issuer: the place of a site completes a department that names none") {
  CHECK(stated("云堰市人民政府门户网站\n市水务局2023年法治政府建设工作报告\n" + lead + chapters())
            .issuer.value == "云堰市水务局");
}

TEST_CASE("issuer: without a title the signature tells, then the lead") {
  CHECK(stated(lead + chapters() + "云堰县统计局\n2024年1月24日\n").issuer.value == "云堰县统计局");
  const StatedFacts facts =
      stated("2023年,云堰县统计局坚持以习近平法治思想为指导,推进依法行政。\n" + chapters());
  CHECK(facts.issuer.value == "云堰县统计局");
  CHECK(facts.issuer.found_in == "lead");
  CHECK(stated("在县委的正确领导下,云堰县统计局(以下简称县局)认真履职。\n" + chapters())
            .issuer.value == "云堰县统计局");
  CHECK(stated("现将云堰县2023年度法治政府建设情况报告如下:\n" + chapters()).issuer.value ==
        "云堰县");
  CHECK(stated("2023年,云堰县水利局党组认真学习贯彻习近平法治思想。\n" + chapters()).issuer.value ==
        "云堰县水利局");
}

TEST_CASE("issuer: we, all and others are no names") {
  CHECK(
      stated("2023年,我局坚持依法行政,全县各级各部门认真落实要求。\n" + chapters()).issuer.value ==
      "");
  CHECK(stated("今年以来,全市坚持依法行政,市委、市政府高度重视。\n" + chapters()).level.value !=
        "department");
}

TEST_CASE("issuer: the publisher of the page is a weak witness") {
  const StatedFacts facts =
      stated("发布机构:云堰县司法局\n发布日期:2024-03-01\n\n" + lead + chapters());
  CHECK(facts.issuer.value == "云堰县司法局");
  CHECK(facts.issuer.found_in == "index table");
  CHECK(facts.issuer.confidence <= 0.5);
}

TEST_CASE("issuer: a report made for another names him in its lead") {
  const StatedFacts facts = stated(
      "关于全县2023年度法治政府建设情况的报告\n县司法局局长 田垄\n\n主任、各位委员:\n"
      "受县人民政府委托,我向会议报告2023年度法治政府建设情况,请予审议。\n" +
      chapters());
  CHECK(facts.issuer.value == "县人民政府");
  CHECK(facts.level.value == "county");
}

TEST_CASE("issuer: the congress to which a report was read completes the name") {
  const StatedFacts facts = stated(
      "关于2023年全县法治政府建设情况的报告\n("
      "2024年4月20日在云堰县第十七届人大常委会第十一次会议上)\n"
      "县人民政府副县长 "
      "田垄\n主任、各位委员:\n我受县人民政府委托,向会议报告全县法治政府建设情况。\n"
      "去年以来,在全市考核中位列第三,被省委评为优秀等次。\n" +
      chapters());
  CHECK(facts.issuer.value == "云堰县人民政府");
  CHECK(facts.level.value == "county");
}

TEST_CASE("level: by the ending of the name") {
  CHECK(level("岭东省人民政府") == "province");
  CHECK(level("重庆市人民政府") == "province");
  CHECK(level("云岭自治区") == "province");
  CHECK(level("南山苗族自治州人民政府") == "city");
  CHECK(level("锡林盟行政公署") == "city");
  CHECK(level("云堰县人民政府") == "county");
  CHECK(level("云堰区") == "county");
  CHECK(level("阿尔敦旗") == "county");
  CHECK(level("浦东新区人民政府") == "county");
  CHECK(level("云堰县水利局") == "department");
  CHECK(level("岭东省司法厅") == "department");
  CHECK(level("云堰市卫生健康委员会") == "department");
  CHECK(level("云堰市发改委") == "department");
  CHECK(level("云堰市国有资产监督管理委员会") == "department");
  CHECK(level("云堰县人民政府办公室") == "department");
  CHECK(level("云堰镇人民政府") == "township");
  CHECK(level("云堰街道办事处") == "township");
  CHECK(level("龙洼苗族乡") == "township");
  CHECK(level("云堰经济技术开发区管理委员会") == "other");
  CHECK(level("云堰高新区") == "other");
}

TEST_CASE("level: places that look like others") {
  CHECK(level("市中区人社局") == "department");
  CHECK(level("市中区") == "county");
  CHECK(level("红寺堡区") == "county");
  CHECK(level("东城街道") == "township");
  CHECK(level("新区街道办事处") == "township");
}

TEST_CASE("level: for 市 the words of the text decide") {
  const std::string title = "云堰市人民政府2023年法治政府建设情况报告\n\n";
  const std::string city = "市本级受理142件,各县(市、区)受理311件,市县两级共审查文件96件。\n";
  const std::string county = "各乡镇、街道受理142件,各镇街配备人员96名,全市14个镇审查合同212份。\n";
  CHECK(stated(title + lead + city + chapters()).level.value == "city");
  CHECK(stated(title + lead + county + chapters()).level.value == "county");
  CHECK(stated(title + "青州市委、市政府:\n" + lead + chapters()).level.value == "county");
  CHECK(stated(title + "省委、省政府:\n" + lead + county + chapters()).level.value == "city");
  CHECK(level("嘉兴市人民政府") == "city");
}

TEST_CASE("level: without a name, what the issuer calls himself") {
  const StatedFacts facts = stated("2023年,我局坚持依法行政,成效明显。\n" + chapters());
  CHECK(facts.issuer.value == "");
  CHECK(facts.level.value == "department");
  CHECK(stated("2023年,我镇坚持依法行政,成效明显。\n" + chapters()).level.value == "township");
}

TEST_CASE("issuer: who speaks for it, where nothing else names it") {
  const auto spoken = [](const std::string& line) {
    return stated("关于2023年法治政府建设情况的报告\n" + line + "\n\n各位代表:\n" +
                  "我把去年的工作报告一下。\n" + chapters())
        .issuer.value;
  };
  CHECK(spoken("云堰县城市管理局局长　李禾") == "云堰县城市管理局");
  CHECK(spoken("云堰县城市管理局局长 李禾") == "云堰县城市管理局");
  CHECK(spoken("云堰县司法局党组书记、局长　李　禾") == "云堰县司法局");
  CHECK(spoken("云堰县县长　欧阳禾苗") == "云堰县");
  CHECK(spoken("云堰县人大常委会主任会议") == "");
  CHECK(spoken("云堰县司法局局长办公会") == "");
  // The one who speaks may do so for another organ.
  CHECK(stated("云堰县2023年法治政府建设情况报告\n云堰县司法局局长　李禾\n\n" + lead + chapters())
            .issuer.value == "云堰县");
}

TEST_CASE("places: the issuer's place, longest first") {
  using Forms = std::vector<std::string>;
  const auto places = [](std::string_view name) {
    return hecha::places_of(name, hecha::fzzf_profile());
  };
  CHECK(places("云堰县人民政府") == Forms{"云堰县", "云堰"});
  CHECK(places("青州市云堰区") == Forms{"青州市云堰区", "云堰区", "云堰"});
  CHECK(places("国家税务总局云堰县税务局") == Forms{"国家税务总局云堰县", "云堰县", "云堰"});
  CHECK(places("云堰市市场监督管理局") == Forms{"云堰市", "云堰"});
  CHECK(places("云堰县住房和城乡建设局") == Forms{"云堰县", "云堰"});
  CHECK(places("龙洼苗族乡人民政府") == Forms{"龙洼苗族乡", "龙洼"});
  CHECK(places("恩山土家族苗族自治州人民政府") == Forms{"恩山土家族苗族自治州", "恩山"});
  CHECK(places("云堰经济技术开发区管理委员会") == Forms{"云堰经济技术开发区", "云堰"});
  CHECK(places("中共云堰县委、云堰县人民政府") == Forms{"云堰县", "云堰"});
  CHECK(places("市中区人社局") == Forms{"市中区", "市中"});
  CHECK(places("县水务局") == Forms{});
  CHECK(places("") == Forms{});
}
