"""The core of `hipassess study`, as a Python user would write it with pandas and SciPy.

python3 study.py measurements.csv results.csv
"""
import sys

import pandas as pd
from scipy import stats

# Read; the best trial stands for a side, per kilogram^(2/3) as in the study.
readings = pd.read_csv(sys.argv[1])
best = readings.groupby(["athlete", "muscle", "side"], sort=False)["force_n"].max()
athletes = readings.drop_duplicates("athlete").set_index("athlete")[["mass_kg", "group", "injured_side"]]
del readings
table = best.unstack("side").reset_index().join(athletes, on="athlete")
scale = table["mass_kg"] ** (2 / 3)

# Injured - uninjured; right - left of the controls.
difference = table["right"] / scale - table["left"] / scale
is_left = (table["group"] == "injured") & (table["injured_side"] == "left")
table["difference"] = difference.where(~is_left, -difference)

rows = []
for (group, muscle), values in table.groupby(["group", "muscle"])["difference"]:
    paired = stats.ttest_1samp(values, 0)
    # The normal approximation, corrected for continuity and ties; rounded, because what is tied in decimal is not in binary.
    ranks = stats.wilcoxon(values.round(9), correction=True, method="approx")
    rows.append((group, muscle, len(values), values.mean(), paired.statistic, paired.pvalue, ranks.pvalue))
results = pd.DataFrame(rows, columns=["group", "muscle", "n", "mean_difference", "t", "p", "wilcoxon_p"])

# Holm over the muscle groups of each group.
results = results.sort_values(["group", "p"])
groups = results.groupby("group")["p"]
results["p_holm"] = (results["p"] * (groups.transform("size") - groups.cumcount())).clip(upper=1)
results["p_holm"] = results.groupby("group")["p_holm"].cummax()
results.sort_values(["group", "muscle"]).to_csv(sys.argv[2], index=False)
