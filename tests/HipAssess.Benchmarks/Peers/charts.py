"""One chart per athlete, both sides of every muscle group, with matplotlib.

python3 charts.py measurements.csv folder
"""
import os
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import pandas as pd

readings = pd.read_csv(sys.argv[1])
best = readings.groupby(["athlete", "muscle", "side"], sort=False)["force_n"].max().unstack("side")

for athlete, sides in best.groupby(level="athlete", sort=False):
    muscles = sides.index.get_level_values("muscle")
    figure, axes = plt.subplots(figsize=(9, 4.8))
    places = range(len(sides))
    axes.bar([i - 0.2 for i in places], sides["left"], 0.38, color="#0072B2", label="left")
    axes.bar([i + 0.2 for i in places], sides["right"], 0.38, color="#E69F00", label="right")
    axes.set_xticks(list(places), muscles)
    axes.set_ylabel("Strength (N)")
    axes.set_title(f"Hip strength, left and right: {athlete}")
    axes.legend(ncols=2, frameon=False)
    figure.savefig(os.path.join(sys.argv[2], f"{athlete}.svg"))
    plt.close(figure)
