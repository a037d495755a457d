"""J1QL over a frozen graph: text → tree → plan → rewritten plan → SQL → rows → result shape."""
