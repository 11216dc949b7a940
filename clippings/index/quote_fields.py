"""A quote as Elasticsearch stores it, within its article and as a separate document (pure)."""

from typing import Any

from clippings.documents import Quote, SpeakerPronoun


def quote_fields(quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    return present(
        {
            "text": quote.text,
            "start": quote.span.start,
            "end": quote.span.end,
            "speaker": speaker.name if speaker else None,
            "speaker_text": speaker.text if speaker else None,
            "speaker_start": speaker.span.start if speaker and speaker.span else None,
            "speaker_end": speaker.span.end if speaker and speaker.span else None,
            "cue": quote.cue,
            "kind": quote.kind,
            "rule": quote.rule,
            "confidence": quote.confidence,
            "group": quote.group,
            "corrected": quote.corrected,
            **(_pronoun_fields(quote.pronoun) if quote.pronoun else {}),
            "speaker_roles": list(quote.roles),
        }
    )


def present(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields without those that are None or empty."""
    return {name: value for name, value in fields.items() if value is not None and value != []}


def _pronoun_fields(pronoun: SpeakerPronoun) -> dict[str, Any]:
    return {
        "speaker_pronoun": pronoun.value,
        "speaker_pronoun_evidence": pronoun.evidence,
        "speaker_pronoun_word": pronoun.word,
        "speaker_pronoun_confidence": pronoun.confidence,
    }
