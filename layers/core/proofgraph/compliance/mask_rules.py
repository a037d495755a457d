"""The rules by which secrets are told from other texts, in all their versions.

Masking changes the digest of rows, so rules are never altered: a change is a new version, and a result that
was stored under an older one is repeated with that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache


@dataclass(frozen=True, slots=True)
class Form:
    """`signs` are pieces of which a text has one wherever `pattern` finds something: looked for first."""

    kind: str
    pattern: re.Pattern[str]
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rules:
    """`forms` tell a secret by its look; `assigned` by the name before it in a longer text.

    `assigned` has two groups: what stays, and the value. `named` says whether what stands under a name is a
    secret, and `plain` which texts are none, whatever they are called. `hints` are for names, in lower case.
    """

    version: str
    forms: tuple[Form, ...]
    assigned: tuple[re.Pattern[str], ...]
    named: Callable[[str], bool]
    plain: Callable[[str], bool] = lambda _text: False
    hints: tuple[str, ...] = ()

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """The signs of all forms; none where a form is looked for in every text."""
        if not all(form.signs for form in self.forms):
            return ()
        return tuple(dict.fromkeys(sign for form in self.forms for sign in form.signs))


_FIRST_FORMS = {
    "private key": r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)",
    "GitHub token": r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})",
    "GitLab token": r"\bglpat-[A-Za-z0-9_-]{20,}",
    "Slack token": r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}",
    "Stripe key": r"\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}",
    "Google key": r"\bAIza[A-Za-z0-9_-]{35}",
    "JSON web token": r"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+",
    "password in an address": r"(?<=://)[^\s:/@]+:[^\s/@]+(?=@)",
}
_FIRST_ASSIGNED = re.compile(
    r"(?i)((?:secret_?access_?key|client_?secret|api_?key|access_?token|passw(?:or)?d)[\"']?\s*[=:]\s*[\"']?)"
    r"([^\s\"',;&}]{6,})"
)
_FIRST_NAMES = re.compile(
    r"(?i)(?:^|[._-])(?:password|passwd|secret|secretaccesskey|clientsecret|privatekey|apikey|accesstoken|"
    r"refreshtoken|authtoken|connectionstring)$"
)

FIRST = Rules(
    "mask-1",
    tuple(Form(kind, re.compile(pattern)) for kind, pattern in _FIRST_FORMS.items()),
    (_FIRST_ASSIGNED,),
    lambda name: _FIRST_NAMES.search(name) is not None,
)


_PRIVATE_KEY = r"PRIVATE KEY(?: BLOCK)?-----"
_SECOND_FORMS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "private key": (
        ("PRIVATE KEY",),
        rf"-----BEGIN [A-Z ]*{_PRIVATE_KEY}[\s\S]*?(?:-----END [A-Z ]*{_PRIVATE_KEY}|\Z)",
    ),
    "GitHub token": (("gh", "github_pat_"), _FIRST_FORMS["GitHub token"]),
    "GitLab token": (("gl",), r"\bgl(?:pat|rt|dt|ft|cbt|ptt|soat)-[A-Za-z0-9_-]{20,}"),
    "Slack token": (("xox",), _FIRST_FORMS["Slack token"]),
    "Slack webhook": (
        ("hooks.slack.com",),
        r"https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,}",
    ),
    "Discord webhook": (
        ("/api/webhooks/",),
        r"https://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/\d+/[A-Za-z0-9_-]{30,}",
    ),
    "Teams webhook": (("webhookb2",), r"https://[\w.-]+\.webhook\.office\.com/webhookb2/[^\s\"'<>]{20,}"),
    "Stripe key": (("k_live_", "k_test_"), _FIRST_FORMS["Stripe key"]),
    "Google key": (("AIza",), _FIRST_FORMS["Google key"]),
    "Google secret": (("GOCSPX-", "ya29."), r"\bGOCSPX-[A-Za-z0-9_-]{20,}|\bya29\.[A-Za-z0-9_-]{20,}"),
    # From the beginning of a run alone, for the same reason as names below.
    "JSON web token": (
        ("eyJ",),
        r"(?<![\w-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+",
    ),
    "password in an address": (("://",), _FIRST_FORMS["password in an address"]),
    "npm token": (("npm_",), r"\bnpm_[A-Za-z0-9]{36}"),
    "PyPI token": (("pypi-",), r"\bpypi-AgE[A-Za-z0-9_-]{50,}"),
    "model provider's key": (
        ("sk-",),
        r"\bsk-(?:(?:proj|ant|svcacct|admin|or)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})",
    ),
    "Hugging Face token": (("hf_",), r"\bhf_[A-Za-z0-9]{30,}"),
    "SendGrid key": (("SG.",), r"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}"),
    "Docker token": (("dckr_pat_",), r"\bdckr_pat_[A-Za-z0-9_-]{20,}"),
    "DigitalOcean token": (("_v1_",), r"\bdo[opr]_v1_[0-9a-f]{64}"),
    "Databricks token": (("dapi",), r"\bdapi[0-9a-f]{32}"),
    "Shopify token": (("shp",), r"\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"),
    "Vault token": (("hvb.", "hvs.", "hvr."), r"\bhv[bsr]\.[A-Za-z0-9_-]{24,}"),
    "Atlassian token": (("ATATT3",), r"\bATATT3[A-Za-z0-9_=-]{50,}"),
    "Azure signature": (("sig=",), r"(?<=[?&]sig=)[A-Za-z0-9%/+_=-]{20,}"),
}
_AUTHORIZATION = re.compile(
    r"(?i)(\bauthorization[\"']?\s*[:=]\s*[\"']?(?:bearer|basic|token)\s+)([\w.~+/=-]{8,})"
)

# A name is tried from its beginning only, and not at any length: else a long text takes forever. Behind a
# colon or slash it is none: `arn:aws:secretsmanager:…:secret:name` names a secret and is none.
_BEFORE = r"(?i)(?<![:/\w.-])([\w.-]{0,60}?"
_ALWAYS = (
    r"(?:passw(?:or)?d|secret_?access_?key|client[_-]?secret|api[_-]?key|access[_-]?token)[\"']?"
    r"\s*[=:]\s*[\"']?)([^\s\"',;&}]{6,})"
)
_ALSO = (
    r"(?:secret|passphrase|token|private[_-]?key|secret[_-]?key|account[_-]?key|shared[_-]?access[_-]?key|"
    r"connection[_-]?string)[\"']?"
)
_SECOND_ASSIGNED = (
    _AUTHORIZATION,
    re.compile(_BEFORE + _ALWAYS),
    re.compile(_BEFORE + _ALSO + r"\s*=\s*[\"']?)([^\s\"',;&}]{6,})"),
    # Behind a colon there is as often prose ("the token: expires soon"): only what no word looks like.
    re.compile(_BEFORE + _ALSO + r"\s*:\s*[\"']?)((?=[^\s\"',;&}]*[0-9])[^\s\"',;&}]{8,}|[^\s\"',;&}]{20,})"),
)

_NAME = re.compile(r"[\w .:/@-]+")
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_SECOND_NAMES = frozenset(
    {
        "accesstoken", "accountkey", "apikey", "apisecret", "apitoken", "authtoken", "bearertoken",
        "clientsecret", "connectionstring", "passphrase", "passwd", "password", "privatekey",
        "refreshtoken", "sastoken", "secret", "secretaccesskey", "secretkey", "sessiontoken",
        "sharedaccesskey", "token", "webhooksecret",
    }
)  # fmt: skip
_LONGEST_NAME = 3
_NO_SECRETS = re.compile(
    r"(?i)arn:[\w-]+:.*|\[masked:.*|\{\{.*|\$\{.*|\$\(.*|\$[A-Z_]+|<[^>]*>|\*+|"
    r"true|false|yes|no|none|null|enabled|disabled|required|optional|default|active|inactive|"
    r"\d{4}-\d\d-\d\d(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?|"
    r"(?:[~.]{0,2}/)[\w./-]+\.(?:pem|key|crt|p12|pfx|json|txt|ya?ml)",
    re.DOTALL,
)
"""References to where a secret is, what says whether there is one, and days."""


@lru_cache(maxsize=4096)
def _named(name: str) -> bool:
    """Whether a name ends in words such as `api key`, however they are joined: `tag.api-key`, `dbApiKey`."""
    if not _NAME.fullmatch(name):
        return False  # a column that is named by its expression, such as CONCAT(user.name, ${param.token})
    words = [word.lower() for word in _WORDS.findall(name)]
    return any("".join(words[-count:]) in _SECOND_NAMES for count in range(1, _LONGEST_NAME + 1) if words)


SECOND = Rules(
    "mask-2",
    tuple(Form(kind, re.compile(pattern), signs) for kind, (signs, pattern) in _SECOND_FORMS.items()),
    _SECOND_ASSIGNED,
    _named,
    lambda text: _NO_SECRETS.fullmatch(text.strip()) is not None,
    ("passw", "secret", "token", "key", "passphrase", "string", "authorization"),
)

ALL: Mapping[str, Rules] = {rules.version: rules for rules in (FIRST, SECOND)}
NEWEST = SECOND
