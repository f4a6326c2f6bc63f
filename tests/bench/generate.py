# SPDX-License-Identifier: Apache-2.0
"""Writes report-like texts for the benchmarks: the same bytes for the same arguments, on any machine.

Usage: generate.py FOLDER [COUNT=2000] [MEAN_KB=30] [--traditional]

Sentences come from templates written for this purpose; places, bodies and figures are invented. Most
files are clean UTF-8; of twenty one each has wrapped lines, is a portal page with furniture, or GB18030,
and with --traditional two are in traditional script.
"""

import pathlib
import sys


class Dice:
    """A small generator of its own, so that no version of Python changes the texts."""

    def __init__(self, seed):
        self.state = (seed * 2862933555777941757 + 3037000493) % 2**64

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, things):
        return things[self.below(len(things))]


PLACES = "青屏 云朔 临澜 禾渡 栖山 松川 芦汀 兰浦 石畔 鹿亭 竹溪桥 白榆 澄湾 柏坪 枫林渡 雁来 沙棠 梅岭口 紫陌 汀州湾".split()
KINDS = [("县人民政府", "县政府", "县长"), ("区人民政府", "区政府", "区长"), ("市人民政府", "市政府", "市长"),
         ("市水务局", "局党组", "局长"), ("县交通运输局", "局党组", "局长"), ("区市场监督管理局", "局党组", "局长"),
         ("市生态环境局", "局党组", "局长"), ("镇人民政府", "镇党委", "镇长")]
FIELDS = "市场监管 生态环境 交通运输 农业农村 文化旅游 应急管理 自然资源 住房城乡建设 卫生健康 食品药品 劳动保障 水资源管理".split()
ITEMS = "企业开办 不动产登记 工程建设许可 道路运输许可 社会保险转移 取水许可 食品经营许可 医疗机构执业登记".split()

MEASURES = [
    "全年制发行政规范性文件{a}件，均履行公开征求意见、合法性审核和集体讨论程序，并按时报送备案。",
    "对现行有效的{b}件规范性文件开展清理，宣布废止{a}件，修改{a}件，清理结果向社会公布。",
    "审核各类合同、协议{b}份，提出法律意见{c}条，被采纳{b}条，有效防范了法律风险。",
    "公布年度重大行政决策事项目录{a}项，组织听证会{a}次，听证代表提出意见{b}条，逐条反馈采纳情况。",
    "在{field}领域推行“综合查一次”，涉企检查次数比上年下降{p}%，企业满意度达到{p9}%。",
    "落实轻微违法行为不予处罚清单，对{b}起案件不予处罚，对{b}起案件减轻处罚，减免罚款{d}万元。",
    "抽取{b}卷{field}执法案卷集中评查，对{a}卷存在瑕疵的案卷下发整改通知，限期整改到位。",
    "将{item}整合为“一件事”，办理环节压减{p}%，平均办理时间由{a}个工作日缩短到{s}个工作日。",
    "受理行政复议申请{b}件，审结{b}件，其中以调解、和解方式结案{a}件，复议后再诉讼比例持续下降。",
    "一审行政诉讼案件{b}件，行政机关负责人出庭应诉率{p9}%，败诉率较上年下降{s}.{s}个百分点。",
    "各级调解组织排查矛盾纠纷{c}件，调解成功{c}件，未发生因调解不当引发的极端案件。",
    "12345热线受理群众诉求{e}件，按期办结率{p9}%，回访满意率{p9}%。",
    "培养“法律明白人”{b}名，开展宪法、民法典宣传{b}场次，受教育群众{d}万人次。",
    "组织{field}执法人员培训{a}期{c}人次，{c}人通过执法资格考试，持证上岗率100%。",
    "主动公开政府信息{e}条，办理依申请公开{b}件，均在法定期限内答复。",
    "依法接受监督，办理人大代表建议{b}件、政协提案{b}件，见面率、答复率、满意率均为100%。",
    "建成{field}智慧监管平台，归集数据{d}万条，自动预警{c}次，据此立案{b}件。",
    "修订突发事件应急预案{a}个，组织综合演练{a}次，应急处置平均响应时间缩短{a}分钟。",
    "认真贯彻《行政执法提升三年行动计划》，查摆{field}领域突出问题{b}个，完成整改{b}个。",
    "法律援助机构办理案件{b}件，为农民工追回欠薪{d}万元，开通绿色通道{a}条。",
    "聘请法律顾问{a}名，公职律师达到{a}名，参与重大项目论证{b}次，出具法律意见书{b}份。",
    "深入推进政务诚信建设，清理拖欠企业账款{d}万元，兑现招商承诺{b}项。",
    "在{place}开展{field}专项行动，检查经营主体{c}户次，责令改正{b}户，立案查处{b}件。",
    "完善行政执法与刑事司法衔接机制，向公安机关移送涉嫌犯罪案件{a}件，通报情况{a}次。",
]
LEADER = [
    "{leader}主持召开会议{a}次专题研究法治政府建设工作，审议涉法议题{a}项。",
    "{leader}先后{s}次听取行政复议、行政应诉和执法监督情况汇报，协调解决重点难点问题{a}个。",
    "{leader}带头落实会前学法制度，全年组织集体学法{a}次，并为干部讲授法治课{s}次。",
    "{s}月，{leader}出庭应诉行政诉讼案件，庭审后组织相关部门逐项研究整改措施。",
    "{leader}在年终述职时同步述法，对{a}名下级负责人的述法报告逐一点评。",
    "要求各部门主要负责人切实履行推进法治建设第一责任人职责，对{a}个单位开展督察。",
]
GAPS = [
    "一些单位{field}领域执法程序还不够规范，全年有{s}件案件因程序违法被撤销。",
    "基层执法力量仍然薄弱，{a}个站所中有{s}个持证人员不足{s}人。",
    "{field}数据共享不够顺畅，仍有{a}个事项需要窗口人员二次录入。",
    "行政机关负责人出庭不出声的现象依然存在，全年实质发言的不足{p}%。",
    "普法宣传的针对性不强，面向新就业群体的活动全年只有{s}场。",
    "部分规范性文件起草质量不高，全年被退回修改{a}件。",
]
CAUSES = [
    "主要原因是赋权时对承接能力评估不充分，人员编制没有随事项下沉。",
    "究其根源，在于个别单位重结果、轻程序，法制审核岗位多由其他人员兼任。",
    "这是由于系统建设缺乏统筹，数据标准不一致，接口长期没有打通。",
    "根子在于学法用法没有同岗位实际结合，培训内容陈旧，考核流于形式。",
]
PLANS = [
    "{s}月底前完成{field}执法事项评估，收回基层承接不了的事项，下沉执法人员{b}名。",
    "在{a}个执法任务较重的单位单独设置法制审核岗位，全年评查案卷不少于{b}卷。",
    "年内打通{a}个业务系统接口，将二次录入事项压减到{s}个以内。",
    "制定负责人出庭应诉工作指引，组织旁听庭审{a}场次，实现出庭必出声。",
    "围绕{field}开展精准普法{b}场次，新培养“法律明白人”{b}名。",
    "修订《{place}行政规范性文件管理办法》，实行起草质量季度通报。",
]
TOPICS = ["依法全面履行政府职能", "健全依法行政制度体系", "规范重大行政决策程序", "严格规范公正文明执法", "依法预防处置突发事件",
          "化解社会矛盾纠纷", "强化行政权力制约监督", "推进数字法治政府建设", "优化法治化营商环境", "提升干部法治素养"]
DIGITS = "一二三四五六七八九十"
FURNITURE = ("首页 > 政务公开 > 法定主动公开内容 > 法治政府建设\n索引号：{n}　　发布机构：{issuer}办公室\n"
             "发布日期：{date}　　浏览次数：{n}　　字号：[大 中 小]　　打印本页\n")
FOOTER = "分享到：微信 微博 QQ空间\n扫一扫在手机打开当前页\n上一篇：关于开展专项检查的通知\n下一篇：没有了\n网站地图 | 联系我们\n"


# For the script that report() makes traditional; as ICU's Simplified-Traditional has them.
TO_TRADITIONAL = str.maketrans(
    "万与专业严个临为举习乡书于云产们众优会传体兑党兰关养内农决况减别办务动劳区医协单卫压县参发号后听员响"
    "围图场坚声处备复够头学实审宪对导将层岗岭师带干并应废开强归当录彻征态户执扫报据摆数旧时机权条来极构枫"
    "标栖桥检汇沉没浏湾满澜点热独环现畅疗监筹类纠约级纳纷线练组织终经结绕统续综绿编缩网罚职联节芦范药营衔"
    "见规视览计订认讨训议记讲许论讼设访证评诉试诚请诺课调负责败账质贯资赋转轻较输达过运还这进违采针钟销镇"
    "长门问间际陈险随难页项顺顾预领题风馈",
    "萬與專業嚴個臨為舉習鄉書於雲產們眾優會傳體兌黨蘭關養內農決況減別辦務動勞區醫協單衛壓縣參發號後聽員響"
    "圍圖場堅聲處備復夠頭學實審憲對導將層崗嶺師帶乾並應廢開強歸當錄徹徵態戶執掃報據擺數舊時機權條來極構楓"
    "標棲橋檢匯沈沒瀏灣滿瀾點熱獨環現暢療監籌類糾約級納紛線練組織終經結繞統續綜綠編縮網罰職聯節蘆範藥營銜"
    "見規視覽計訂認討訓議記講許論訟設訪證評訴試誠請諾課調負責敗賬質貫資賦轉輕較輸達過運還這進違採針鐘銷鎮"
    "長門問間際陳險隨難頁項順顧預領題風饋")


def sentence(dice, template, leader, place):
    return template.format(
        a=dice.between(2, 30), b=dice.between(12, 480), c=dice.between(300, 9000), d=dice.between(3, 900),
        e=dice.between(2000, 90000), s=dice.between(2, 9), p=dice.between(11, 78),
        p9=f"{dice.between(90, 99)}.{dice.between(1, 9)}", field=dice.pick(FIELDS), item=dice.pick(ITEMS),
        leader=leader, place=place)


def report(seed, mean_bytes, traditional=False):
    dice = Dice(seed)
    place = dice.pick(PLACES)
    kind, body, leader = dice.pick(KINDS)
    issuer = place + kind
    year = dice.between(2019, 2025)
    date = f"{year + 1}-{dice.between(1, 3):02}-{dice.between(1, 28):02}"
    size = mean_bytes // 2 + dice.below(mean_bytes)

    title = f"{issuer}{year}年法治政府建设{dice.pick(['年度报告', '情况报告', '工作情况的报告'])}"
    lines = [title, "", f"发布日期：{date}", "",
             f"{year}年，{issuer}坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下：", "",
             f"一、{year}年主要举措和成效", ""]
    written = section = 0
    while written < size - 1200:  # the other chapters
        text = "".join(sentence(dice, dice.pick(MEASURES), leader, place) for _ in range(dice.between(3, 7)))
        number = DIGITS[section % 10] if section < 10 else "十" + DIGITS[section % 10]
        lines += [f"（{number}）{dice.pick(TOPICS)}。{text}", ""]
        written += 3 * len(text)
        section = section + 1 if section < 18 else 10
    lines += ["二、主要负责人履行推进法治建设第一责任人职责情况", ""]
    lines += [f"{body}高度重视，" + "".join(sentence(dice, text, leader, place) for text in LEADER), ""]
    lines += ["三、存在的不足和原因", ""]
    for index in range(dice.between(2, 5)):
        lines += [f"{DIGITS[index]}是" + sentence(dice, dice.pick(GAPS), leader, place) + dice.pick(CAUSES), ""]
    lines += [f"四、{year + 1}年工作安排", ""]
    for index in range(dice.between(3, 8)):
        text = "".join(sentence(dice, dice.pick(PLANS), leader, place) for _ in range(dice.between(1, 3)))
        lines += [f"（{DIGITS[index]}）{text}", ""]
    lines += [issuer, f"{year + 1}年{dice.between(1, 2)}月{dice.between(1, 28)}日", ""]
    text = "\n".join(lines)

    shape = seed % 20
    if shape == 7:
        text = "\n".join(line[i:i + 38] for line in lines for i in range(0, max(len(line), 1), 38))
    elif shape == 13:
        head = FURNITURE.format(n=dice.between(100, 99999), issuer=issuer, date=date)
        text = head + text + FOOTER
    if traditional and shape in (3, 11):
        text = text.translate(TO_TRADITIONAL)
    return text.encode("gb18030" if shape == 17 else "utf-8")


def main():
    arguments = [word for word in sys.argv[1:] if word != "--traditional"]
    folder = pathlib.Path(arguments[0])
    count = int(arguments[1]) if len(arguments) > 1 else 2000
    mean = int(arguments[2]) if len(arguments) > 2 else 30
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        (folder / f"{seed:05}.txt").write_bytes(report(seed, mean * 1000, "--traditional" in sys.argv))


if __name__ == "__main__":
    main()
