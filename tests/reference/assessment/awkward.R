# Makes awkward.csv: a synthetic cohort in which everything that can be missing or uneven is.
# Run in this folder: Rscript awkward.R

set.seed(2005)
muscles <- c("abductors", "adductors", "flexors", "extensors", "internal_rotators", "external_rotators")
usual <- setNames(c(180, 175, 205, 230, 120, 105), muscles)
rows <- NULL

# One side of one muscle group: k trials around a strength.
side <- function(id, date, muscle, side, k, strength, position = "", contraction = "", unit = "n", pain = "") {
  trials <- sprintf("%.1f", strength * exp(rnorm(k, 0, .03)))
  rows <<- rbind(rows, data.frame(athlete = id, date = date, muscle = muscle, position = position,
    contraction = contraction, side = side, trial = seq_len(k), value = trials, unit = unit, pain = pain))
}
both <- function(id, date, muscle, size = 1, ratio = 0, k = c(2, 2), ...) {
  strength <- usual[[muscle]] * size * exp(rnorm(1, 0, .09))
  half <- (ratio + rnorm(1, 0, .06)) / 2
  side(id, date, muscle, "left", k[1], strength * exp(-half), ...)
  side(id, date, muscle, "right", k[2], strength * exp(half), ...)
}
edit <- function(id, muscle, which, column, value, day = NULL, trial = NULL) {
  at <- rows$athlete == id & rows$muscle == muscle & rows$side %in% which
  if (!is.null(day)) at <- at & rows$date == day
  if (!is.null(trial)) at <- at & rows$trial %in% trial
  stopifnot(any(at))
  rows[at, column] <<- value
}
drop <- function(id, muscle, which, day, trial = 1:9) {
  at <- rows$athlete == id & rows$muscle == muscle & rows$side %in% which & rows$date == day & rows$trial %in% trial
  stopifnot(any(at))
  rows <<- rows[!at, ]
}

# Controls: eighteen, of whom fewer serve for each muscle group.
day1 <- "2025-04-01"; day2 <- "2025-05-06"; day3 <- "2025-06-10"
women <- c(1:9, 11, 12)
for (i in 1:18) {
  id <- sprintf("C%02d", i)
  size <- if (i %in% women) 1 else 1.3
  both(id, day1, "abductors", size, ratio = .02, position = "side-lying")
  if (i <= 14) both(id, day1, "adductors", size, k = c(3, 3))
  if (i <= 8) both(id, day1, "flexors", size)
  if (i > 11) both(id, day1, "extensors", size)
  if (i %% 3 != 0) { both(id, day1, "internal_rotators", size); both(id, day1, "external_rotators", size) }
  if (i %% 2 == 0) both(id, day1, "abductors", size * .75, position = "supine")
}
both("C01", day2, "abductors", position = "side-lying"); drop("C01", "abductors", "left", day1)
both("C02", day2, "abductors", position = "side-lying"); edit("C02", "abductors", "right", "pain", "6", day1, 2)
both("C03", day2, "adductors"); both("C03", day3, "flexors")
at <- rows$athlete == "C07" & rows$muscle == "adductors"; rows$unit[at] <- "lbf"; rows$value[at] <- sprintf("%.2f", as.numeric(rows$value[at]) / 4.4482216152605)
edit("C08", "abductors", c("left", "right"), "unit", "nm")
edit("C11", "adductors", "left", "pain", "3", day1, 1)
edit("C12", "adductors", "left", "pain", "yes", day1, 3)
drop("C13", "adductors", "right", day1, 3)
drop("C14", "extensors", "right", day1)

# Athletes to judge.
both("A01", day1, "abductors", ratio = .28, position = "side-lying"); both("A01", day1, "adductors", ratio = -.2)
both("A01", day1, "flexors", ratio = .3); both("A01", day1, "extensors", ratio = -.4)
both("A02", day1, "abductors", ratio = -.25, k = c(3, 2), position = "side-lying"); both("A02", day1, "adductors", k = c(1, 3))
both("A03", day1, "abductors", position = "side-lying"); both("A03", day1, "adductors"); both("A03", day1, "flexors")
drop("A03", "abductors", "left", day1); drop("A03", "flexors", "right", day1)
both("A04", day1, "abductors", .6, position = "side-lying"); both("A04", day1, "adductors", .62); both("A04", day1, "internal_rotators", .5)
both("A04", day1, "external_rotators", .55)
edit("A04", "adductors", "right", "pain", "yes", trial = 1)
both("A05", day1, "abductors", ratio = .2, position = "supine"); both("A05", day1, "abductors", ratio = .05, position = "side-lying")
both("A05", day1, "adductors", ratio = -.18, contraction = "eccentric")
both("A06", day1, "abductors", ratio = -.3); both("A06", day1, "extensors", ratio = .19)
for (d in c(day1, day2, day3)) { both("A07", d, "abductors", ratio = .1, k = c(4, 5), position = "side-lying"); both("A07", d, "flexors", ratio = .1) }
drop("A07", "flexors", "left", day2, 1)
both("A08", day1, "abductors", ratio = .22, k = c(1, 1), position = "side-lying"); both("A08", day1, "adductors", k = c(1, 1))
edit("A08", "adductors", c("left", "right"), "value", "171.4")
both("A09", day1, "abductors", ratio = -.2, position = "side-lying", unit = "kgf"); both("A09", day1, "flexors", unit = "kgf")
at <- rows$athlete == "A09"; rows$value[at] <- sprintf("%.2f", as.numeric(rows$value[at]) / 9.80665)
both("A10", day1, "abductors", ratio = -.26, position = "side-lying"); edit("A10", "abductors", "left", "pain", "4", trial = 1)
both("A10", day1, "adductors", ratio = .25); both("A10", day1, "flexors", ratio = -.3)
both("A11", day1, "abductors", ratio = -.27, position = "side-lying"); both("A11", day1, "flexors", ratio = -.35); both("A11", day1, "adductors", ratio = .3)
both("A12", day1, "internal_rotators", 1.4, ratio = .15); both("A12", day1, "external_rotators", .7, ratio = .2, k = c(2, 3))
both("A13", day1, "abductors", ratio = .15, position = "side-lying", unit = "nm"); both("A13", day1, "adductors", ratio = .12)
edit("A13", "abductors", "right", "value", "203.5", trial = 1)   # one trial far from the other: a large variation
both("A14", day1, "flexors", ratio = .17, k = c(3, 3)); both("A14", day1, "extensors", ratio = .1, k = c(3, 3))
drop("A14", "flexors", "left", day1, 2); drop("A14", "extensors", "right", day1, 1)

# Two test days soon after each other: alike, a week apart and one apart too long, one that fell between the two, one in pounds.
day1b <- "2025-04-08"
again <- function(id, muscle, by = c(0, 0), day = day1b, unit = "n", factor = 1) {
  at <- rows$athlete == id & rows$muscle == muscle & rows$date == day1
  more <- rows[at, ]
  lost <- ifelse(more$side == "left", by[1], by[2])
  more$value <- sprintf("%.2f", as.numeric(more$value) * exp(lost + rnorm(nrow(more), 0, .02)) / factor)
  more$date <- day; more$unit <- unit
  rows <<- rbind(rows, more)
}
for (id in c("A15", "A16", "A17", "A18")) {
  both(id, day1, "abductors", ratio = .2, position = "side-lying"); both(id, day1, "adductors", ratio = -.15); both(id, day1, "flexors", ratio = .12)
}
for (m in c("abductors", "adductors", "flexors")) {
  again("A15", m); again("A16", m, day = "2025-04-12"); again("A18", m, unit = "lbf", factor = 4.4482216152605)
}
again("A17", "abductors", by = c(log(.75), 0)); again("A17", "adductors"); again("A17", "flexors", by = c(0, log(.75)))

facts <- data.frame(athlete = unique(rows$athlete), sex = "female", mass_kg = "", dominant_side = "right", group = "", injured_side = "")
n <- as.integer(substr(facts$athlete, 2, 3))
control <- substr(facts$athlete, 1, 1) == "C"
facts$group[control] <- "control"
facts$sex[control & !n %in% women] <- "male"
facts$mass_kg <- sprintf("%.1f", round(ifelse(facts$sex == "male", 76, 60) * exp(rnorm(nrow(facts), 0, .08)), 1))
facts$dominant_side[n %% 5 == 0] <- "left"
set <- function(id, column, value) facts[facts$athlete %in% id, column] <<- value
set(c("C03", "C04", "A02", "A06"), "dominant_side", "")
set("C09", "dominant_side", "both")
set(c("C05", "A06", "A12"), "sex", "")
set(c("A07", "A09"), "sex", "male")
set(c("C06", "A06", "A11"), "mass_kg", "")
set(c("A01", "A04", "A05", "A10", "A11", "A13"), "group", "injured")
set(c("A01", "A05", "A11"), "injured_side", "left")
set(c("A04", "A10"), "injured_side", "right")
set("A13", "injured_side", "both")
set(c("A15", "A17"), "group", "injured")
set("A15", "injured_side", "left")
set("A17", "injured_side", "right")

out <- merge(rows, facts, sort = FALSE)
out <- out[sample(nrow(out)), c("athlete", "date", "sex", "mass_kg", "dominant_side", "group", "injured_side",
  "muscle", "position", "contraction", "side", "trial", "value", "unit", "pain")]
write.csv(out, "awkward.csv", row.names = FALSE, quote = FALSE, na = "", eol = "\n")
