"""What cleaning knows of Chinese."""

from clippings.languages.cleaning_words import CleaningWords, Phrase

CLEANING_WORDS = CleaningWords(
    code="zh",
    clocks=(r"(\d\d?)\s?[時时点點](\d\d)分?",),
    author_labels=("作者", "记者", "記者", "撰文", "文"),
    phrases={
        "related": (
            Phrase(
                r"^(?:相关(?:阅读|文章|新闻|报道|推荐)|相關(?:閱讀|文章|新聞|報導)|推荐阅读|延伸閱讀|热门(?:文章|新闻)|熱門(?:文章|新聞)|猜你喜欢)",
                example="相关阅读",
                near="相关部门星期一批准了新桥的建设。",
            ),
        ),
    },
)
