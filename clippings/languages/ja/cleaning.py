"""What cleaning knows of Japanese."""

from clippings.languages.cleaning_words import CleaningWords, Phrase

CLEANING_WORDS = CleaningWords(
    code="ja",
    clocks=(r"(\d\d?)\s?[時时点點](\d\d)分?",),
    author_labels=("文", "著者", "執筆", "取材・文", "記者"),
    phrases={
        "related": (
            Phrase(
                r"^(?:関連(?:記事|リンク)|新着記事|人気記事|おすすめ記事|あわせて読みたい|最新記事)",
                example="関連記事",
                near="関連する三つの会社が橋の工事を請け負った。",
            ),
        ),
    },
)
