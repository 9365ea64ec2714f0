"""What formatters say, in Chinese and English: severities, outcomes, kinds, roles and the sentences around them."""

from __future__ import annotations

from collections.abc import Mapping

_ZH = {
    "critical": "关键",
    "error": "错误",
    "warning": "警告",
    "note": "提示",
    "pass": "相符",
    "pass_by_rounding": "舍入后相符",
    "fail": "不符",
    "indeterminate": "无从判断",
    "blocked": "待前项核实",
    "suppressed": "已说明",
    "baselined": "已入基线",
    "not_bound": "无可核对",
    "outcome-error": "核对出错",
    "line": "第{line}行",
    "page": "第{page}页第{line}行",
    "rule": "规则",
    "fingerprint": "指纹",
    "because": "前提",
    "printed": "报告写{reported}",
    "expected": "对照为{expected}",
    "gap": "相差{gap}",
    "and": "；",
    "list": "、",
    "cause": "以下{n}处都涉及{figures}：",
    "figures": "读到{figures}个数字，其中{figures_checked}个（{share}）至少经一条规则核对。",
    "checks": "作了{checks}项核对：{outcomes}。{rules}条规则中{rules_bound}条有可核对的内容。",
    "count": "{outcome}{n}项",
    "found": "发现{n}处不一致：{severities}。",
    "severity-count": "{severity}{n}",
    "nothing-found": "没有发现数字之间不一致。",
    "nothing-checked": "没有作任何核对：各条规则都没有找到可核对的内容。",
    "report": "报告 ",
    "is": "{name}：{what}",
    "cut": "另有{n}段因篇幅所限没有列出。",
    "held": "核对过的内容",
    "unused": "没有用上的豁免",
    "failed": "未能审核的文件",
    "coverage-figures": "没有核对用到的数字（{n}个）",
    "coverage-rules": "没有找到可核对内容的规则（{n}条）",
    "nearest": "最接近的是{nearest}",
    "no-section": "（标题之前）",
    "vacuous": "这项核对不可能不通过",
}
_EN = {
    "critical": "critical",
    "error": "error",
    "warning": "warning",
    "note": "note",
    "pass": "holds",
    "pass_by_rounding": "holds by rounding",
    "fail": "does not agree",
    "indeterminate": "cannot be told",
    "blocked": "waits for another",
    "suppressed": "suppressed",
    "baselined": "in the baseline",
    "not_bound": "nothing to check",
    "outcome-error": "check broke",
    "line": "line {line}",
    "page": "page {page}, line {line}",
    "rule": "rule",
    "fingerprint": "fingerprint",
    "because": "assuming",
    "printed": "printed {reported}",
    "expected": "against {expected}",
    "gap": "apart by {gap}",
    "and": "; ",
    "list": ", ",
    "cause": "These {n} all involve {figures}:",
    "figures": "{figures} figures read, {figures_checked} ({share}) checked by at least one rule.",
    "checks": "{checks} checks made: {outcomes}. {rules_bound} of {rules} rules found something to check.",
    "count": "{n} {outcome}",
    "found": "{n} places do not agree: {severities}.",
    "severity-count": "{n} {severity}",
    "nothing-found": "No figures were found to disagree.",
    "nothing-checked": "Nothing was checked: no rule found anything to check.",
    "report": "Report ",
    "is": "{name}: {what}",
    "cut": "{n} more parts were left out for length.",
    "held": "What was checked",
    "unused": "Suppressions with nothing left to suppress",
    "failed": "Not audited",
    "coverage-figures": "Figures that no check used ({n})",
    "coverage-rules": "Rules that found nothing to check ({n})",
    "nearest": "nearest: {nearest}",
    "no-section": "(before the first heading)",
    "vacuous": "this check could not have failed",
}
_ROLES_ZH = {
    "reported": "报告值",
    "minuend": "被减数",
    "subtrahend": "减数",
    "mention": "提法",
    "whole": "总数",
    "part": "分项",
    "parts": "分项",
    "base": "基数",
    "percentage": "占比",
    "share": "占比",
    "level": "水平",
    "earlier": "上期水平",
    "rate": "增速",
    "growth": "增速",
    "rank": "位次",
    "count": "所称数目",
    "items": "各项",
    "item": "项",
    "subjects": "各主体",
    "values": "各数值",
    "term": "术语",
    "target": "目标",
    "actual": "实绩",
    "value": "数值",
    "low": "下限",
    "high": "上限",
    "from": "由",
    "to": "到",
    "gap": "差距",
    "average": "年均",
    "total": "合计",
    "other": "另一处",
    "date": "日期",
    "previous": "前项",
    "current": "本项",
    "left": "左边",
    "right": "右边",
    "small": "较小者",
    "large": "较大者",
    "numbers": "编号",
    "heading": "标题",
    "headings": "标题",
}
_KINDS_ZH = {
    "agreement": "前后一致",
    "sum": "合计",
    "composition": "构成",
    "share": "占比",
    "growth": "增速",
    "difference": "差额",
    "rank": "位次",
    "count": "项数",
    "parallel": "分别对应",
    "numbering": "编号",
    "glossary": "名词解释",
    "dates": "日期",
    "bounds": "取值范围",
    "order": "大小关系",
    "target": "目标",
    "average": "年均与累计",
    "unit": "单位",
    "style": "写法",
    "plausibility": "合理性",
    "expression": "自定关系",
    "table": "表格",
}


def words(lang: str) -> Mapping[str, str]:
    """The sentences of a language (zh or en), by name."""
    return _ZH if lang == "zh" else _EN


def role(name: str, lang: str) -> str:
    """An operand's role as people say it; `part.2` and the like keep their number."""
    stem, dot, number = name.partition(".")
    said = _ROLES_ZH.get(stem, stem) if lang == "zh" else stem
    return said.replace("_", " ").replace("-", " ") + (f" {number}" if dot else "")


def kind(name: str, lang: str) -> str:
    """The name of a kind of check."""
    return _KINDS_ZH.get(name, name) if lang == "zh" else name


def outcome(name: str, lang: str) -> str:
    """The name of an outcome; `error` is a check that broke, not a severity."""
    return words(lang)["outcome-error" if name == "error" else name]
