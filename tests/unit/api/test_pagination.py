import pytest

from proofgraph.api import pagination
from proofgraph.errors import InvalidInputError

KEY = b"k" * 32


@pytest.mark.parametrize("position", ["2024-01-01", 250, {"a": [1, "ü"]}, "x" * 500])
def test_a_cursor_gives_back_the_position_it_was_written_for(position: object) -> None:
    cursor = pagination.write(KEY, "GET /a {}", position)

    assert pagination.read(KEY, "GET /a {}", cursor) == position


@pytest.mark.parametrize(
    ("key", "binding"), [(b"other" * 8, "GET /a {}"), (KEY, "GET /b {}"), (KEY, 'GET /a {"q":1}')]
)
def test_a_cursor_of_another_deployment_or_list_is_refused(key: bytes, binding: str) -> None:
    cursor = pagination.write(KEY, "GET /a {}", 5)

    with pytest.raises(InvalidInputError, match="cursor"):
        pagination.read(key, binding, cursor)


@pytest.mark.parametrize("cursor", ["", "abc", "é", "AAAA" * 20, "=" * 7])
def test_a_made_up_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidInputError):
        pagination.read(KEY, "GET /a {}", cursor)


def test_a_changed_position_is_refused() -> None:
    cursor = pagination.write(KEY, "GET /a {}", 5)
    changed = cursor[:-1] + ("A" if cursor[-1] != "A" else "Q")

    with pytest.raises(InvalidInputError):
        pagination.read(KEY, "GET /a {}", changed)
