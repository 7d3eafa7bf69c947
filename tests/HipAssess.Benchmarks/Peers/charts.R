# One chart per athlete, both sides of every muscle group, with R's base graphics.
# Rscript charts.R measurements.csv folder
file <- commandArgs(TRUE)
readings <- read.csv(file[1])
best <- aggregate(force_n ~ athlete + muscle + side, readings, max)

for (athlete in unique(best$athlete)) {
  own <- best[best$athlete == athlete, ]
  sides <- tapply(own$force_n, list(own$side, own$muscle), max)
  svg(file.path(file[2], paste0(athlete, ".svg")), width = 9, height = 4.8)
  par(mar = c(3, 4.5, 3, 1))
  barplot(sides, beside = TRUE, col = c("#0072B2", "#E69F00"), ylab = "Strength (N)", cex.names = 0.75,
          main = paste0("Hip strength, left and right: ", athlete), legend.text = rownames(sides),
          args.legend = list(x = "topright", bty = "n", horiz = TRUE), ylim = c(0, 1.15 * max(sides)))
  dev.off()
}
