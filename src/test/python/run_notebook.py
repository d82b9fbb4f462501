#!/usr/bin/env python3
"""Runs every cell of a notebook on a run's tables: run_notebook.py NOTEBOOK RUN [RESULT]; RESULT keeps the notebook with its output."""
import os
import sys

import nbformat
from nbclient import NotebookClient

notebook, run = sys.argv[1:3]
os.environ["WIRECOPY_RUN"] = os.path.abspath(run)
# Charts are drawn, and shown to nobody.
os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
cells = nbformat.read(notebook, as_version=4)
nbformat.validate(cells)
NotebookClient(cells, timeout=300, resources={"metadata": {"path": os.path.dirname(os.path.abspath(notebook))}}).execute()
if len(sys.argv) > 3:
    nbformat.write(cells, sys.argv[3])
shown = [output.get("data", {}) for cell in cells.cells for output in cell.get("outputs", [])]
pictures, tables = (sum(kind in data for data in shown) for kind in ("image/png", "text/html"))
print(f"{sum(cell.cell_type == 'code' for cell in cells.cells)} cells, {pictures} pictures, {tables} tables")
