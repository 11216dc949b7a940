"""How sure an attribution is: how often its rule was right on articles whose speakers are known.

The shares are rounded, and where a rule was seen too rarely they are those of the rules like it.
"""

RULES = {
    "after": 0.95,
    "running": 0.95,
    "transcript": 0.95,
    "beside": 0.9,
    "before": 0.88,
    "above": 0.85,
    "according": 0.83,
    "source": 0.82,
    "reported": 0.81,
    "nearest": 0.8,
    "signature": 0.8,
    "unsaid": 0.75,
    "trailing": 0.7,
    "after-other": 0.7,
    "acting": 0.6,
    "colon": 0.6,
    "likened": 0.6,
    "floating": 0.55,
    "lead": 0.5,
    "none": 0.5,
}
