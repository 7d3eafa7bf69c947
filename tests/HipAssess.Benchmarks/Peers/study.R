# The core of `hipassess study`, as an R user would write it with data.table.
# Rscript study.R measurements.csv results.csv
suppressPackageStartupMessages(library(data.table))
setDTthreads(0) # all processors
file <- commandArgs(TRUE)

# Read; the best trial stands for a side, per kilogram^(2/3) as in the study.
readings <- fread(file[1])
best <- readings[, .(force = max(force_n)), by = .(athlete, muscle, side)]
athletes <- unique(readings, by = "athlete")[, .(athlete, mass_kg, group, injured_side)]
rm(readings)
table <- best[side == "left", .(athlete, muscle, left = force)]
table[best[side == "right"], on = c("athlete", "muscle"), right := i.force]
table[athletes, on = "athlete", c("mass_kg", "group", "injured_side") := .(i.mass_kg, i.group, i.injured_side)]
table[, c("left", "right") := .(left / mass_kg^(2 / 3), right / mass_kg^(2 / 3))]

# Injured - uninjured; right - left of the controls.
table[, difference := fifelse(group == "injured" & injured_side == "left", left - right, right - left)]
results <- table[, {
  paired <- t.test(difference)
  # The normal approximation, corrected for continuity and ties; rounded, because what is tied in decimal is not in binary.
  ranks <- wilcox.test(round(difference, 9), exact = FALSE, correct = TRUE)
  .(n = .N, mean_difference = mean(difference), t = paired$statistic, p = paired$p.value, wilcoxon_p = ranks$p.value)
}, by = .(group, muscle)]
results[, p_holm := p.adjust(p, "holm"), by = group]

fwrite(results[order(group, muscle)], file[2])
