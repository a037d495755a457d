"""The text of frameworks: what sections and requirements say, apart from what people set on them.

`template` is a text as it arrives, `parts` is how one is stored, `difference` what two of them differ in,
`merging` what stays of the organisation's own additions, `edits` what people add and change themselves.
All but `parts` is pure.
"""
