# What `hipassess assess --format csv` does, as an R user would write it with data.table.
# Rscript assess.R measurements.csv results.csv
suppressPackageStartupMessages(library(data.table))
setDTthreads(0) # all processors
file <- commandArgs(TRUE)

# Read; the best trial stands for a side.
readings <- fread(file[1])
best <- readings[, .(force = max(force_n)), by = .(athlete, muscle, side)]
athletes <- unique(readings, by = "athlete")[, .(athlete, dominant_side, group)]
rm(readings)
table <- best[side == "left", .(athlete, muscle, left = force)]
table[best[side == "right"], on = c("athlete", "muscle"), right := i.force]
table[athletes, on = "athlete", c("dominant_side", "group") := .(i.dominant_side, i.group)]

# Side difference ln(right/left), for the norm counted dominant - non-dominant.
table[, ln_ratio := log(right / left)]
table[, x := fifelse(dominant_side == "left", -ln_ratio, ln_ratio)]

# Norm: the controls, of each muscle group; a control is taken out of the sums before it is judged.
norm <- table[group == "control", .(n = .N, mean = mean(x), squares = sum((x - mean(x))^2)), by = muscle]
table[norm, on = "muscle", c("n", "mean", "squares") := .(i.n, i.mean, i.squares)]
table[group == "control", c("n", "mean", "squares") :=
  .(n - 1, mean - (x - mean) / (n - 1), squares - (x - mean)^2 * n / (n - 1))]

# Crawford & Howell: one case against a sample.
table[, t := (x - mean) / sqrt(squares / (n - 1)) / sqrt((n + 1) / n)]
table[, p := 2 * pt(-abs(t), n - 1)]

# Holm over the muscle groups of each athlete: as p.adjust, but for all athletes at once.
setorder(table, athlete, p)
table[, p_holm := cummax(p * .N:1), by = athlete]
table[, p_holm := pmin(1, p_holm)]

fwrite(table[, .(athlete, muscle, left, right, ln_ratio, p, p_holm)], file[2])
