"""What `hipassess assess --format csv` does, as a Python user would write it with pandas and SciPy.

python3 assess.py measurements.csv results.csv
"""
import sys

import numpy as np
import pandas as pd
from scipy import stats

# Read; the best trial stands for a side.
readings = pd.read_csv(sys.argv[1])
best = readings.groupby(["athlete", "muscle", "side"], sort=False)["force_n"].max()
athletes = readings.drop_duplicates("athlete").set_index("athlete")[["dominant_side", "group"]]
del readings
table = best.unstack("side").reset_index().join(athletes, on="athlete")

# Side difference ln(right/left), for the norm counted dominant - non-dominant.
table["ln_ratio"] = np.log(table["right"] / table["left"])
x = table["ln_ratio"].where(table["dominant_side"] != "left", -table["ln_ratio"])

# Norm: the controls, of each muscle group; a control is taken out of the sums before it is judged.
is_control = table["group"] == "control"
norm = x[is_control].groupby(table["muscle"]).agg(n="count", mean="mean", variance="var")
norm = norm.loc[table["muscle"]].reset_index(drop=True)
n, mean, squares = norm["n"], norm["mean"], norm["variance"] * (norm["n"] - 1)
deviation = x - mean
squares = squares.where(~is_control, squares - deviation**2 * n / (n - 1))
mean = mean.where(~is_control, mean - deviation / (n - 1))
n = n - is_control

# Crawford & Howell: one case against a sample.
t = (x - mean) / np.sqrt(squares / (n - 1)) / np.sqrt((n + 1) / n)
table["p"] = 2 * stats.t.sf(t.abs(), n - 1)

# Holm over the muscle groups of each athlete, for all athletes at once.
table = table.sort_values(["athlete", "p"], kind="stable")
groups = table.groupby("athlete", sort=False)["p"]
table["p_holm"] = (table["p"] * (groups.transform("size") - groups.cumcount())).clip(upper=1)
table["p_holm"] = table.groupby("athlete", sort=False)["p_holm"].cummax()

columns = ["athlete", "muscle", "left", "right", "ln_ratio", "p", "p_holm"]
table.to_csv(sys.argv[2], columns=columns, index=False)
