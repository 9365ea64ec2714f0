"""What goes wrong, in Chinese: English messages as they are raised, each with its translation.

Errors are raised in one language, so that whoever raises one need not know who reads it. `{}` stands for any words,
which are translated in turn where they are a message themselves (as with gettext).
Loaded only when an error is shown to a reader of Chinese.
"""

from __future__ import annotations

import re
from functools import cache

from reportcheck import regex

_SAID = {
    # the file and its YAML
    "the file has {} characters": "文件有{}个字符",
    "Split it: at most {}.": "请拆开：最多{}个。",
    "character {} is not allowed in YAML": "YAML不允许字符{}",
    "Delete it.": "请删去。",
    "a second YAML document starts here": "这里开始了第二份YAML",
    "Put it into a file of its own.": "请另存为一个文件。",
    "the file has too many values": "文件里的值太多",
    "nested more than {} deep": "嵌套超过{}层",
    "Packs need no more than six levels.": "规则包用不到六层以上。",
    "alias {}": "引用{}",
    "Aliases are not used in packs: write the value out.": "规则包不用引用：请把值写出来。",
    "anchor {}": "锚点{}",
    "Anchors are not used in packs: delete it.": "规则包不用锚点：请删去。",
    "tag {}": "标签{}",
    "Tags are not used in packs: delete it, all values are text.": "规则包不用标签：请删去，所有的值都是文字。",
    "{} is given twice, first in line {}": "{}写了两次，第一次在第{}行",
    "Delete one of the two.": "请删去其中一处。",
    "a list or mapping stands where a name is expected": "应当写名称的地方是列表或映射",
    "Quote text that holds {{ or [, as in \"{{label}}\".": "含有{{或[的文字要加引号，如\"{{label}}\"。",
    "not YAML: {}": "不合YAML的写法",  # what the parser says of it is for those who know YAML
    "Put quotes around text that holds ': ', and indent all keys of one block alike.":
        "含有“: ”的文字要加引号；同一层的键要对齐。",
    "Write a colon and a space after the name (an English colon, not ：).": "名称后面写英文冒号和空格，不用“：”。",
    "Indent all lines of one block alike.": "同一层的各行要对齐。",
    "Close the list or mapping with ] or }}, with commas between its entries.":
        "列表或映射要用]或}}收尾，各项之间用英文逗号。",
    "Close the quote or bracket that is open here.": "这里的引号或括号没有收尾。",
    "Use single quotes around text with backslashes.": "含有反斜杠的文字请用单引号。",
    "Put quotes around text that starts with a special character.": "以特殊字符开头的文字要加引号。",
    "Put quotes around text that starts with * or &.": "以*或&开头的文字要加引号。",
    "Check the quotes, colons and indentation here.": "请检查这里的引号、冒号和缩进。",
    "Indent with spaces, never with tabs.": "缩进用空格，不用制表符。",
    "Write an English colon and a space (': ') after the name, not ：.": "名称后面写英文冒号和空格（': '），不用“：”。",
    "not UTF-8": "不是UTF-8编码",
    "Save the file in the encoding UTF-8": "请用UTF-8编码保存",
    # what a pack is made of
    "a pack is a mapping (name: value)": "规则包应是映射（名称: 值）",
    "Start with 'pack: my-pack' and 'version: 1'": "请以“pack: my-pack”和“version: 1”开头",
    "a config is a mapping (name: value)": "配置应是映射（名称: 值）",
    "{} is empty": "{}是空的",
    "List at least one, or delete the line.": "至少写一项，或删去这一行。",
    "{} must be {}, not {}": "{}应是{}，不是{}",
    "Write {} here.": "这里写{}。",
    "Write {}.": "请写{}。",
    "{} has no key {}": "{}没有{}这个键",
    "{} needs the key {}": "{}缺少{}",
    "Add a line '{}: ...'.": "请加一行“{}: …”。",
    "{} has no value": "{}没有值",
    "Write one after the colon, or delete the line.": "请在冒号后写上，或删去这一行。",
    "{} cannot be {}": "{}不能是{}",
    "{} is not an id": "{}不能作编号",
    "Use small letters, digits and single hyphens, as in farm-output.": "用小写字母、数字和单个连字符，如farm-output。",
    "Perhaps {} was meant.": "是不是想写{}？",
    "None is defined.": "还没有定义过。",
    "Known: {} and others.": "可用的有：{}等。",
    "Known: {}.": "可用的有：{}。",
    # rules
    "a rule needs the key 'check'": "规则缺少check",
    "Name the check, as in 'check: difference'.": "请写明用哪种核对，如“check: difference”。",
    "check {} does not go with {}": "核对{}不能与{}同用",
    "Use 'assert' with check: expression, and only then.": "assert只与check: expression同用。",
    "{} is given here and under 'bind'": "{}这里写了，bind下也写了",
    "Keep one of the two.": "请只留一处。",
    "a rule binds in one way, not by {}": "一条规则只能用一种方式取数，不能同时用{}",
    "the rule says nothing about what it compares": "规则没有说明比较什么",
    "Give exactly one of: {}.": "请写且只写一个：{}。",
    "{} does not go with {}": "{}不能与{}同用",
    "With {} go: {}.": "能与{}同用的有：{}。",
    "{} is nothing that mentions can agree in": "各处说法不能按{}对照",
    "no indicator is called {}": "没有叫{}的指标",
    "{} cannot name an operand": "{}不能作操作数的名称",
    "Use letters, digits and hyphens, beginning with a letter.": "用字母、数字和连字符，以字母开头。",
    "the rule names no operand": "规则没有写操作数",
    "Name facts, as in gdp.growth.actual.": "请写明用哪些数，如gdp.growth.actual。",
    "{} does not say of which indicator": "{}没有说是哪个指标",
    "Add 'for_each: indicator' to the rule, or write the indicator, as in gdp.growth.":
        "给规则加上“for_each: indicator”，或写明指标，如gdp.growth。",
    "{} has a period relative to no other operand": "{}的时期是相对的，却没有可相对的操作数",
    "Leave the period of one operand open: it is the one that the others are relative to.":
        "请有一个操作数不写时期，其余的都相对于它。",
    "{} in {} is no measure, status, period, scope or indicator": "{1}里的{0}不是量的种类、状态、时期、范围或指标",
    "Write words with single dots between, as in gdp.growth.actual": "各词之间用一个英文句点，如gdp.growth.actual",
    "{} names more than one {}: {} and {}": "{0}写了不止一个{1}：{2}和{3}",
    "{} is no period": "{}不是时期",
    "Write same, previous, next, plan, or 2024, 2024Q1, 2024-03, 2021-2025.":
        "可写same、previous、next、plan，或2024、2024Q1、2024-03、2021-2025。",
    "{} is no measure": "{}不是量的种类", "{} is no status": "{}不是状态", "{} is no tag": "{}不是标签",
    "rule {} is given twice, first in line {}": "规则{}写了两次，第一次在第{}行",
    "Give each rule its own id.": "每条规则要有自己的编号。",
    "{} has a rule {} already": "{}已有规则{}",
    "Choose another id, or change the rule under 'override'.": "请换一个编号，或在override下改那条规则。",
    "{} is overridden and disabled": "{}既改写又停用",
    "{} names {} rules": "{}指着{}条规则",
    "Write one of: {}.": "请写其中一个：{}。",
    "no pack extended here has a rule {}": "所扩展的规则包里没有规则{}",
    "Extend the pack that has it: 'extends: [core]'.": "请扩展有它的规则包：“extends: [core]”。",
    # options, messages, formulas
    "the check {} has no option {}": "核对{}没有选项{}",
    "Delete it: {} has no options.": "请删去：{}没有选项。",
    "{} takes one value, not several": "{}只能有一个值",
    "Write one value.": "请只写一个值。",
    "{} is no amount": "{}不是数量",
    "Write a number with its unit, as in 0.1个百分点 or 2亿元.": "请写带单位的数，如0.1个百分点、2亿元。",
    "{} has no unit: {}": "{}没有单位：{}",
    "Write the unit, as in {}, {} or {}.": "请写上单位，如{}、{}、{}。",
    "the pattern {} is longer than {} characters": "正则{}超过{}个字符",
    "the pattern {} is no regular expression {}": "{}不是正则表达式{}",
    "the pattern {} repeats without bound": "正则{}的重复没有上限",
    "the pattern {} has a repeat inside a repeat": "正则{}里重复套着重复",
    "the pattern {} repeats too often": "正则{}的重复次数太多",
    "Write bounded repeats, as in [0-9]{{1,4}}, none inside another.": "重复要写上限，如[0-9]{{1,4}}，不要互相嵌套。",
    "a brace stands alone in the message": "说明文字里有单独的大括号",
    "Write {{{{ or }}}} for a brace, {{name}} for a placeholder.": "大括号本身写作{{{{或}}}}，占位符写作{{名称}}。",
    "{} is no placeholder": "{}不是占位符",
    "Write a plain name in braces, as in {{expected}}.": "大括号里只写名称，如{{expected}}。",
    "no placeholder is called {}": "没有叫{}的占位符",
    "in the formula, character {}: {}": "公式第{}个字符：{}",
    "{} in the formula is neither an operand nor an indicator": "公式里的{}既不是操作数也不是指标",
    "For a difference put spaces around the sign: {}": "相减时减号两边要有空格：{}",
    "a tolerance in {} does not fit values in {}": "容差的单位{}与所比的{}不符",
    "Give it in the unit compared, or in %": "请用所比的单位，或用%",
    "the formula has {} characters": "公式有{}个字符",
    "Split it into rules of at most {}.": "请拆成几条规则，每条不超过{}个字符。",
    "{} is not expected here": "这里不应有{}",
    "Check the brackets and operators before it.": "请检查前面的括号和运算符。",
    "the formula compares nothing": "公式没有作比较",
    "Write a comparison, as in a + b <= c.": "请写成比较，如a + b <= c。",
    "a name or number is expected here, not {}": "这里应是名称或数字，不是{}",
    "Check what stands before it.": "请检查前面写的。",
    "values in {} and a number without a unit cannot be compared by {}": "以{}计的值与没有单位的数不能用{}比较",
    "values in {} and values in {} cannot be compared by {}": "以{}计的值与以{}计的值不能用{}比较",
    "values in {} and values in {} cannot be combined by {}": "以{}计的值与以{}计的值不能用{}合算",
    "Give numbers their unit (5%, 100亿元), or strip one with number(name).":
        "数字要写单位（5%、100亿元），或用number(名称)去掉单位。",
    "the formula is nested too deep": "公式嵌套太深",
    "there is no function {}": "没有函数{}",
    "Functions: {}.": "可用的函数：{}。",
    "{} is expected here, not {}": "这里应是{}，不是{}",
    "Check the brackets.": "请检查括号。",
    # indicators
    "the name {} belongs to {} already": "名称{}已属于{}",
    "Delete it from one of the two indicators.": "请从其中一个指标里删去。",
    "indicator {} has no names": "指标{}没有名称",
    "List the words of the report under 'names'.": "请在names下列出报告里的说法。",
    "{} is a word of selectors": "{}是选择式的用词",
    "Choose another id for the indicator.": "请给指标换一个编号。",
    "{} cannot be part of itself": "{}不能是自己的一部分",
    "Name another indicator.": "请写别的指标。",
    # finding packs
    "there is no pack file {}": "没有规则包文件{}", "there is no such file": "没有这个文件",
    "Check the path, or name a built-in pack: {}": "请检查路径，或写内置规则包的名称：{}",
    "there is no pack {}": "没有规则包{}", "there is no pack of this name": "没有这个名称的规则包",
    "{} A pack of your own is given by its path, ending in .yaml": "{}自己的规则包写路径，以.yaml结尾",
    "packs extend each other in a circle: {}": "规则包互相扩展，成了圈：{}",
    "Delete one of these 'extends'": "请删去其中一处extends",
    "packs extend one another too deep": "规则包层层扩展，太深了",
    "At most {} levels": "最多{}层",
    "cannot be read ({})": "读不了（{}）",
    "cannot be written ({})": "写不了（{}）",
    "Check the path and its permissions": "请检查路径和权限",
    "there is no such rule": "没有这条规则",
    # reports
    "larger than {} MB": "超过{}MB", "Split the report, or take the tables out": "请把报告拆开，或把表格拿出来",
    "{} is not installed": "没有安装{}", "Run pip install {}": "请运行pip install {}",
    "no such file or directory": "没有这个文件或文件夹",
    "an old Word document (.doc)": "是旧版Word文件（.doc）",
    "Open it in Word and save it as .docx": "请用Word打开，另存为.docx",
    "not a path": "不是路径", "Give the path of a report": "请写报告的路径",
    "not a text file": "不是文本文件",
    "the file has no text": "文件里没有文字",
    "the document has no text": "文件里没有文字",
    "the page has no text": "网页里没有文字",
    "not a Word document": "不是Word文件",
    "Give a .docx file": "请用.docx文件",
    "Give a report with text in it": "请用有文字的报告", "not a web page": "不是网页",
    "not checked in full: {} of its own finders stopped on an error ({})": "没有核对完：本工具有{}处查找出错（{}）",
    "What was found stands. Report this line and, if you can, the text": "已查出的仍然有效。请把这一行和原文报给我们",
    "Give the page that holds the report itself": "请用报告所在的那一页",
    "Give the page as a browser saves it": "请用浏览器保存的网页",
    "a PDF that is damaged or has a password": "PDF已损坏或有密码",
    "Save it again, without a password": "请去掉密码后另存",
    "no text layer in this PDF (a scan?)": "PDF里没有文字（是扫描件？）",
    "Run text recognition (OCR) and give its text": "请先作文字识别（OCR），再用识别出的文字",
    "more than {} pages": "超过{}页", "Give the part that holds the report": "请只用报告所在的部分",
    # tables of reference
    "is no table": "不是表格", "holds no table": "里面没有表格", "has two columns named {}": "有两列都叫{}",
    "Rename or remove one of them": "请改名或删去一列",
    "The first row must hold the names of the columns": "第一行应是各列的名称",
    "is no text in UTF-8 or GB18030": "不是UTF-8或GB18030编码的文本", "Save it as csv in UTF-8": "请存为UTF-8编码的csv",
}  # fmt: skip


_PARTS = {  # words that only stand within a message
    "a mapping (name: value)": "映射（名称: 值）", "a mapping": "映射", "a list": "列表", "text": "文字",
    "a number": "数字", "a whole number": "整数", "true or false": "true或false", "text {}": "文字{}",
    "{} or {}": "{}或{}", "text or {}": "文字或{}",
    "a pack": "规则包", "the pack": "规则包", "a rule": "规则", "a selector": "选择式", "an indicator": "指标",
    "a binding": "绑定", "an override": "改写", "a group": "分组", "the config": "配置", "the name": "名称",
    "an entry of 'files'": "files的一项", "an entry of {}": "{}的一项", "a text by language": "分语言的文字",
    "a test on two documents": "两份文件的测试", "the tests of a rule": "规则的测试",
    "measure": "量的种类", "status": "状态", "period": "时期", "scope": "范围", "indicator": "指标", "tag": "标签",
    "{} and {}": "{}和{}",
}  # fmt: skip


def in_chinese(text: str) -> str:
    """A message in Chinese; as it is where the catalogue has no translation. What is quoted stays."""
    for catalogue in (_SAID, _PARTS):
        if text in catalogue:
            return catalogue[text].format()
    for pattern, translation in (*_patterns(True), *_patterns(False)):
        match = pattern.fullmatch(text)
        if match:
            return translation.format(*(in_chinese(words) for words in match.groups()))
    return text


def known(text: str) -> bool:
    """Does the catalogue have the message?"""
    return text in _SAID or any(pattern.fullmatch(text) for pattern, _ in _patterns(True))


@cache
def _patterns(whole: bool) -> list[tuple[re.Pattern[str], str]]:
    """Messages (or parts of them) with places for words, the most telling first."""
    catalogue = _SAID if whole else _PARTS
    told = sorted(catalogue, key=lambda one: -len(one.replace("{}", "")))
    made = []
    for message in told:
        if any(mark in message for mark in ("{}", "{{", "}}")):
            plain = (re.escape(piece.replace("{{", "{").replace("}}", "}")) for piece in message.split("{}"))
            made.append((regex.compile("(.+?)".join(plain)), catalogue[message]))
    return made
