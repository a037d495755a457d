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


def test_a_page_ends_where_too_much_was_left_out_and_goes_on_from_there() -> None:
    numbers = range(1, 2 * pagination.ROUNDS + 2)

    def read(after: int, limit: int) -> tuple[range, int | None]:
        found = numbers[after : after + limit]
        return found, found[-1] if found[-1] < numbers[-1] else None

    empty, after = pagination.filled(read, lambda number: number > 2 * pagination.ROUNDS, 0, 2)

    assert (empty, after) == ([], 2 * pagination.ROUNDS)
    assert pagination.filled(read, lambda number: number > 2 * pagination.ROUNDS, after, 2) == (
        [numbers[-1]],
        None,
    )
