"""A deployment's configuration as files: what is written in them becomes what is stored, and back.

`source` reads and writes YAML with the lines of its values. A kind of thing (`kinds`) says how one looks as a
file and how it is stored: `library_items` controls and questions, `framework_files`, `link_files`,
`group_files`; `reviews.files` has the kinds of reviews. `plan` compares two states and is pure;
`configuration` makes dumps and plans, and applies them.
"""
