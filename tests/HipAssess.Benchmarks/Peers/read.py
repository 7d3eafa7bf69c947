"""pandas reading the file, and nothing else: what the import of `hipassess check` is measured against.

python3 read.py measurements.csv
"""
import sys

import pandas as pd

pd.read_csv(sys.argv[1])
