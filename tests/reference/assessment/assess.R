# Reference values of the assessment: docs/methods.md, sections 1 to 7, in base R.
# An implementation of its own, written from the methods; it shares nothing with the program.
# Run in this folder: Rscript assess.R
# Writes <run>-muscles.csv, <run>-ratios.csv, <run>-patterns.csv for each run, and counts.csv.

z975 <- qnorm(.975)
newtons <- c(n = 1, kgf = 9.80665, lbf = 4.4482216152605)
sem_percent <- c(abductors = 5, adductors = 6, flexors = 5, extensors = 8, internal_rotators = 5, external_rotators = 5)
sides <- c("left", "right")
other <- c(left = "right", right = "left")

# ---- reading --------------------------------------------------------------------------------------------------------

read_sessions <- function(file) {
  d <- read.csv(file, colClasses = "character", check.names = FALSE, na.strings = NULL)
  if ("left_kgf" %in% names(d)) {
    left <- d; left$side <- "left"; left$value <- d$left_kgf
    right <- d; right$side <- "right"; right$value <- d$right_kgf
    d <- rbind(left, right); d$trial <- "1"; d$unit <- "kgf"
    d <- d[d$value != "", ]
  }
  if ("force_n" %in% names(d)) { d$value <- d$force_n; d$unit <- "n" }
  for (column in c("date", "position", "contraction", "pain", "injured_side", "dominant_side", "mass_kg", "sex", "group"))
    if (!column %in% names(d)) d[[column]] <- ""
  keys <- unique(d[, c("athlete", "date")])
  keys <- keys[order(keys$athlete, keys$date, method = "radix"), ]
  lapply(seq_len(nrow(keys)), function(i) read_session(d[d$athlete == keys$athlete[i] & d$date == keys$date[i], ]))
}

read_session <- function(d) {
  tests <- unique(d[, c("muscle", "position", "contraction")])
  tests <- tests[order(match(tests$muscle, names(sem_percent)), tests$position, tests$contraction, method = "radix"), ]
  known <- function(column, values) { x <- unique(d[[column]]); stopifnot(length(x) == 1); if (x %in% values) x else NA_character_ }
  list(
    athlete = d$athlete[1], date = d$date[1],
    mass = as.numeric(unique(d$mass_kg)), sex = known("sex", c("female", "male")),
    dominant = known("dominant_side", sides), group = known("group", c("injured", "control")),
    injured = known("injured_side", sides),
    tests = lapply(seq_len(nrow(tests)), function(i) {
      x <- d[d$muscle == tests$muscle[i] & d$position == tests$position[i] & d$contraction == tests$contraction[i], ]
      side <- function(s) {
        y <- x[x$side == s, ]
        if (nrow(y) == 0) return(NULL)
        trials <- rep(NA_real_, max(as.integer(y$trial)))
        trials[as.integer(y$trial)] <- as.numeric(y$value)
        pain <- suppressWarnings(as.numeric(y$pain))
        list(trials = trials, pain = any(y$pain == "yes" | (!is.na(pain) & pain >= 4)))
      }
      list(muscle = tests$muscle[i], position = tests$position[i], contraction = tests$contraction[i],
        unit = unique(x$unit), left = side("left"), right = side("right"))
    }))
}

# ---- sections 1 to 4: strength, side difference, error bound ----------------------------------------------------------

is_force <- function(unit) unit %in% names(newtons)

in_newtons <- function(strength, unit) if (is_force(unit)) strength * newtons[[unit]] else strength

# Normalised strength is in N or N·m, per mass; without normalisation it stays in the unit of the file.
normalised <- function(strength, unit, mass, normalise) {
  x <- in_newtons(strength, unit)
  switch(normalise,
    none = strength,
    mass = x / mass,
    allometric = if (is_force(unit)) x / mass^(2 / 3) else x / mass)
}

figures_of_difference <- function(test, l, r, injured) {
  test$ln <- log(r / l)
  test$weaker <- if (r == l) NA else if (r > l) "left" else "right"
  test$percent <- 100 * (max(r, l) - min(r, l)) / max(r, l)
  test$lsi <- if (is.na(injured)) NA else if (injured == "right") 100 * r / l else 100 * l / r
  test$indices <- c(100 * (r - l) / max(r, l), 100 * (r - l) / ((r + l) / 2), 100 * (r - l) / (r + l),
    100 * 2 / pi * atan((r - l) / (r + l)))
  test
}

own_figures <- function(session, choice, normalise) {
  session$unnormalised <- normalise == "none"
  within <- 0; df <- 0
  for (test in session$tests) for (s in sides) if (!is.null(test[[s]])) {
    l <- log(test[[s]]$trials[!is.na(test[[s]]$trials)])
    within <- within + sum((l - mean(l))^2); df <- df + length(l) - 1
  }
  trial_sd <- if (df > 0) sqrt(within / df) else NA
  session$tests <- lapply(session$tests, function(test) {
    measured <- lapply(sides, function(s) if (is.null(test[[s]])) NULL else test[[s]]$trials[!is.na(test[[s]]$trials)])
    names(measured) <- sides
    counts <- lengths(measured)
    k <- min(counts[counts > 0])
    for (s in sides) if (!is.null(test[[s]])) {
      x <- measured[[s]][seq_len(k)]
      strength <- if (choice == "best") max(x) else mean(x)
      test[[s]] <- c(test[[s]], list(used = k, best = max(x), mean = mean(x), sd = if (k > 1) sd(x) else NA,
        cv = if (k > 1) 100 * sd(x) / mean(x) else NA, strength = strength,
        normalised = normalised(strength, test$unit, session$mass, normalise)))
      test[[s]]$judged <- test[[s]]$normalised
    }
    factor <- if (choice == "best") c(1, .826, .748, .701)[min(k, 4)] else 1 / sqrt(k)
    test$sw <- trial_sd * factor
    test$sem <- max(sem_percent[[test$muscle]] / 100, test$sw, na.rm = TRUE)
    test$bound <- z975 * sqrt(2) * test$sem
    test$both <- !is.null(test$left) && !is.null(test$right)
    test$pain <- c(left = isTRUE(test$left$pain), right = isTRUE(test$right$pain))
    test$judged <- test$both && !any(test$pain)
    if (test$both) {
      test <- figures_of_difference(test, test$left$strength, test$right$strength, session$injured)
      test$beyond <- test$judged && abs(test$ln) > test$bound
    }
    test
  })
  session
}

# ---- section 6, rule 7: a second test day soon after the first --------------------------------------------------------------

# The mean of two days that agree, each side and the difference within error; else the newer day alone.
retested <- function(cohort) {
  given <- cohort
  for (i in seq_along(cohort)[-1]) {
    now <- given[[i]]; before <- given[[i - 1]]
    days <- if (now$date == "" || before$date == "") NA else as.numeric(as.Date(now$date) - as.Date(before$date))
    if (now$athlete != before$athlete || is.na(days) || days > 10 ||
        !identical(now$group, before$group) || !identical(now$injured, before$injured)) next
    cohort[[i]]$tests <- lapply(now$tests, function(test) {
      for (first in before$tests) if (first$muscle == test$muscle && first$position == test$position &&
          same_contraction(first$contraction, test$contraction) && is_force(first$unit) == is_force(test$unit) && first$judged && test$judged) {
        move <- function(a, b, ea, eb) abs(b - a) > z975 * sqrt(ea^2 + eb^2)
        ln <- function(t, s) log(in_newtons(t[[s]]$strength, t$unit))
        apart <- c(vapply(sides, function(s) move(ln(first, s), ln(test, s), first$sem, test$sem), NA),
          move(first$ln, test$ln, sqrt(2) * first$sem, sqrt(2) * test$sem))
        test$retest <- !any(apart)
        if (any(apart)) return(test)
        for (s in sides) test[[s]]$judged <- sqrt(test[[s]]$judged * first[[s]]$judged *
          (if (now$unnormalised) in_newtons(1, first$unit) / in_newtons(1, test$unit) else 1))
        l <- exp((log(test$left$strength) + ln(first, "left") - log(in_newtons(1, test$unit))) / 2)
        r <- exp((log(test$right$strength) + ln(first, "right") - log(in_newtons(1, test$unit))) / 2)
        test <- figures_of_difference(test, l, r, now$injured)
        test$sem <- sqrt(first$sem^2 + test$sem^2) / 2
        test$bound <- z975 * sqrt(2) * test$sem
        test$beyond <- abs(test$ln) > test$bound
      }
      test
    })
  }
  cohort
}

# ---- section 5: one athlete against a small sample ---------------------------------------------------------------------

# P(T <= t) of the noncentral t distribution: Phi(t s - delta) weighed with the density of s = chi / sqrt(df).
noncentral_t <- function(t, df, delta) {
  density <- function(s) exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  spread <- 1 / sqrt(2 * df)
  knots <- sort(unique(pmax(0, c(0, 1 + spread * c(-12, -8, -6, -4, -2, -1, 0, 1, 2, 4, 6, 8, 12, 20)))))
  sum(mapply(function(a, b) integrate(function(s) pnorm(t * s - delta) * density(s), a, b,
    rel.tol = 1e-13, abs.tol = 1e-16, stop.on.error = FALSE)$value, head(knots, -1), tail(knots, -1)))
}

noncentrality <- function(t, df) {
  solve <- function(p) uniroot(function(d) noncentral_t(t, df, d) - p, t + c(-6, 6) * max(1, abs(t) / 3),
    extendInt = "yes", tol = 1e-13, maxiter = 500)$root
  c(solve(.975), solve(.025))
}

single_case <- function(x, controls) {
  n <- length(controls); m <- mean(controls); s <- sd(controls)
  t <- (x - m) / (s * sqrt((n + 1) / n))
  list(n = n, mean = m, sd = s, z = (x - m) / s, t = t, df = n - 1, lower = pt(t, n - 1), p = 2 * pt(-abs(t), n - 1),
    delta = function() noncentrality((x - m) / s * sqrt(n), n - 1) / sqrt(n))
}

# An unstated contraction counts as isometric; an unstated position fits any.
same_contraction <- function(a, b) (if (a == "") "isometric" else a) == (if (b == "") "isometric" else b)
same_position <- function(a, b) a == "" || b == "" || a == b
comparable <- function(a, b) same_contraction(a$contraction, b$contraction) && same_position(a$position, b$position) && is_force(a$unit) == is_force(b$unit)

# The controls' tests that may judge a test: one per control, the earliest usable.
control_tests <- function(cohort, athlete, test) {
  found <- list()
  for (session in cohort) {
    if (is.na(session$group) || session$group != "control" || session$athlete == athlete || !is.null(found[[session$athlete]])) next
    for (candidate in session$tests)
      if (candidate$muscle == test$muscle && candidate$judged && comparable(candidate, test)) {
        candidate$session <- session
        found[[session$athlete]] <- candidate
        break
      }
  }
  found
}

dominances <- function(controls) vapply(controls, function(c) c$session$dominant, "")

# The orientation, and the controls that have it.
orient <- function(controls, session) {
  known <- controls[!is.na(dominances(controls))]
  if (!is.na(session$dominant) && length(known) >= 8) list(by = "dominant-nondominant", controls = known)
  else list(by = "right-left", controls = controls)
}

turned <- function(ln, by, dominant) if (by == "right-left" || dominant == "right") ln else -ln

difference_norm <- function(cohort, session, test) {
  if (!test$judged) return(NULL)
  o <- orient(control_tests(cohort, session$athlete, test), session)
  values <- vapply(o$controls, function(c) turned(c$ln, o$by, c$session$dominant), 0)
  if (length(values) < 8 || sd(values) == 0) return(NULL)
  r <- single_case(turned(test$ln, o$by, session$dominant), values)
  up <- r$t > 0
  # The share of the error given to the athlete's direction, where the injured side is known before the test.
  weaker <- if (up == (o$by == "right-left" || session$dominant == "right")) "left" else "right"
  w <- if (is.na(session$injured) || identical(session$group, "control") || test$muscle == "adductors") .5 else if (weaker == session$injured) .8 else .2
  r$weight <- w
  r$p <- min(1, min(r$lower, pt(r$t, r$df, lower.tail = FALSE)) / w)
  r$orientation <- o$by
  r$more_extreme <- 100 * if (up) pt(r$t, r$df, lower.tail = FALSE) else r$lower
  r$ci <- function() 100 * sort(pnorm(r$delta(), lower.tail = !up))
  positive <- if (o$by == "right-left") "right" else session$dominant
  r$towards <- if (up) positive else other[[positive]]
  r
}

# The side of a control that is compared with side s of the athlete.
same_side <- function(s, by, session, control) {
  if (by == "right-left") s else if (s == session$dominant) control$dominant else other[[control$dominant]]
}

strength_norm <- function(cohort, session, test, normalise) {
  usable <- sides[vapply(sides, function(s) !is.null(test[[s]]) && !test$pain[[s]] && !is.na(test[[s]]$normalised), NA)]
  if (length(usable) == 0) return(NULL)
  o <- orient(control_tests(cohort, session$athlete, test), session)
  controls <- Filter(function(c) !is.na(c$left$normalised), o$controls)
  sex <- NA
  same <- Filter(function(c) !is.na(session$sex) && identical(c$session$sex, session$sex), controls)
  if (length(same) >= 8) { controls <- same; sex <- session$sex }
  if (length(controls) < 8) return(NULL)
  # Only unnormalised values of unlike units differ by a factor.
  in_unit_of <- function(test, c) if (normalise == "none") in_newtons(1, c$unit) / in_newtons(1, test$unit) else 1
  result <- list(sex = sex, n = length(controls))
  for (s in usable) {
    values <- log(vapply(controls, function(c) c[[same_side(s, o$by, session, c$session)]]$normalised * in_unit_of(test, c), 0))
    if (sd(values) > 0) result[[s]] <- single_case(log(test[[s]]$judged), values)
  }
  result
}

# ---- ratios --------------------------------------------------------------------------------------------------------------

ratio_muscles <- list(
  adductors_to_abductors = c("adductors", "abductors"),
  external_to_internal_rotators = c("external_rotators", "internal_rotators"),
  flexors_to_extensors = c("flexors", "extensors"))

first_test <- function(session, muscle) {
  for (test in session$tests) if (test$muscle == muscle) return(test)
  NULL
}

# A painful side has no ratio: its strength is no maximum. Nor have unlike contractions, nor force and torque.
ratio_of <- function(session, kind, side) {
  above <- first_test(session, ratio_muscles[[kind]][1]); below <- first_test(session, ratio_muscles[[kind]][2])
  if (is.null(above[[side]]) || is.null(below[[side]]) || above$pain[[side]] || below$pain[[side]] ||
      is_force(above$unit) != is_force(below$unit) || !same_contraction(above$contraction, below$contraction)) return(NA)
  in_newtons(above[[side]]$strength, above$unit) / in_newtons(below[[side]]$strength, below$unit)
}

# ---- section 6: the flag -----------------------------------------------------------------------------------------------------

levels_of <- c("not_assessed", "none", "watch", "flag")
near <- function(x, limit) x >= .9 * limit && x <= 1.1 * limit

judge <- function(session) {
  p <- vapply(session$tests, function(t) if (is.null(t$difference_norm)) NA else t$difference_norm$p, 0)
  p_holm <- p.adjust(p, "holm")
  low <- unlist(lapply(seq_along(session$tests), function(i) lapply(sides, function(s) {
    x <- session$tests[[i]]$strength_norm[[s]]
    if (is.null(x)) NULL else setNames(x$lower, paste(i, s))
  })))
  low_holm <- setNames(p.adjust(low, "holm"), names(low))
  session$tests <- lapply(seq_along(session$tests), function(i) {
    test <- session$tests[[i]]
    verdicts <- "not_assessed"; reasons <- character()
    by_norm <- c(difference = "not_assessed", strength = "not_assessed")
    say <- function(flag, code, side = NULL) {
      verdicts <<- c(verdicts, flag)
      reasons <<- c(reasons, if (is.null(side) || is.na(side)) code else paste(code, side, sep = ":"))
      flag
    }
    for (s in sides) if (is.null(test[[s]])) say("not_assessed", "side_missing", s) else if (test$pain[[s]]) say("not_assessed", "limited_by_pain", s)
    if (test$judged) {
      close <- near(abs(test$ln), test$bound)
      if (!test$beyond) flag <- say("none", "inside_error")
      else if (!is.na(p[i])) {
        flag <- if (p_holm[i] < .04) say("flag", "unusual_after_holm", test$weaker)
          else if (p[i] < .05) say("watch", "unusual_alone", test$weaker)
          else say("none", "beyond_error_usual")
        close <- close || near(p_holm[i], .04) || near(p[i], .05)
      } else
        flag <- if (test$percent >= 25) say("flag", "convention_flag", test$weaker)
          else if (test$percent >= 15) say("watch", "convention_watch", test$weaker)
          else say("none", "beyond_error_usual")
      if (close) reasons <- c(reasons, "close_to_limit")
      if (!is.na(p[i])) by_norm[["difference"]] <- flag
      test$difference_norm$p_holm <- if (!is.na(p[i])) p_holm[i]
    }
    for (s in sides) if (!is.null(test$strength_norm[[s]])) {
      at <- paste(i, s)
      test$strength_norm[[s]]$p_holm <- low_holm[[at]]
      flag <- if (low_holm[[at]] < .01) say("flag", "below_norm_after_holm", s)
        else if (low[[at]] < .025) say("watch", "below_norm_alone", s)
        else { verdicts <- c(verdicts, "none"); "none" }
      if (near(low_holm[[at]], .01) || near(low[[at]], .025)) reasons <- c(reasons, paste("close_to_limit", s, sep = ":"))
      by_norm[["strength"]] <- levels_of[max(match(c(by_norm[["strength"]], flag), levels_of))]
    }
    test$by_norm <- by_norm
    test$flag <- levels_of[max(match(verdicts, levels_of))]
    test$reasons <- reasons
    test
  })
  session
}

# ---- section 7: the study pattern -------------------------------------------------------------------------------------------

pattern <- function(session) {
  tests <- lapply(c(abductors = "abductors", flexors = "flexors", adductors = "adductors"), function(m) first_test(session, m))
  side <- session$injured
  if (is.na(side) && isTRUE(tests$abductors$beyond)) side <- tests$abductors$weaker
  if (is.na(side)) return(NULL)
  sign <- function(test, weak) if (is.null(test) || !test$judged) NA else test$beyond && (test$weaker == side) == weak
  signs <- c(weakAbductors = sign(tests$abductors, TRUE), weakFlexors = sign(tests$flexors, TRUE), strongAdductors = sign(tests$adductors, FALSE))
  list(side = side, signs = signs, matched = sum(signs, na.rm = TRUE), assessed = sum(!is.na(signs)))
}

# ---- one run -----------------------------------------------------------------------------------------------------------------

assess <- function(sessions, choice, normalise) {
  cohort <- lapply(sessions, own_figures, choice, normalise)
  earliest <- function(kept) Filter(Negate(is.null), lapply(split(seq_along(cohort), vapply(cohort, `[[`, "", "athlete")),
    function(i) { i <- i[vapply(cohort[i], kept, NA)]; if (length(i)) min(i) }))
  is_control <- function(s) identical(s$group, "control")
  control_sessions <- unlist(earliest(is_control))

  ratio_norm <- function(session, kind) {
    mine <- lapply(setNames(sides, sides), function(s) ratio_of(session, kind, s))
    first <- list()
    for (c in cohort) {
      if (!is_control(c) || c$athlete == session$athlete || !is.null(first[[c$athlete]])) next
      values <- lapply(setNames(sides, sides), function(s) ratio_of(c, kind, s))
      fits <- all(vapply(ratio_muscles[[kind]], function(m) {
        a <- first_test(session, m); b <- first_test(c, m)
        !is.null(a) && !is.null(b) && comparable(a, b)
      }, NA))
      if (fits && !anyNA(values)) first[[c$athlete]] <- list(session = c, ln = lapply(values, log))
    }
    o <- orient(first, session)
    result <- mine
    if (length(o$controls) >= 8) for (s in sides) if (!is.na(mine[[s]]))
      result$norm[[s]] <- single_case(log(mine[[s]]),
        vapply(o$controls, function(c) c$ln[[same_side(s, o$by, session, c$session)]], 0))
    result
  }

  given <- cohort
  cohort <- lapply(retested(cohort), function(session) {
    session$tests <- lapply(session$tests, function(test) {
      test$difference_norm <- difference_norm(given, session, test)
      test$strength_norm <- strength_norm(given, session, test, normalise)
      test
    })
    session$pattern <- pattern(session)
    judge(session)
  })
  matched <- vapply(cohort, function(s) if (is.null(s$pattern)) 0 else s$pattern$matched, 0)
  for (i in seq_along(cohort)) {
    s <- cohort[[i]]
    s$ratios <- lapply(setNames(names(ratio_muscles), names(ratio_muscles)), function(kind) ratio_norm(s, kind))
    if (!is.null(s$pattern)) {
      others <- control_sessions[vapply(cohort[control_sessions], function(c) c$athlete != s$athlete, NA)]
      s$pattern$as_many <- sum(matched[others] >= s$pattern$matched); s$pattern$controls <- length(others)
    }
    cohort[[i]] <- s
  }
  marks <- function(i, what) max(1, vapply(cohort[[i]]$tests, function(t) max(match(t$by_norm[what], levels_of)), 0))
  difference <- vapply(control_sessions, marks, 0, "difference")
  strength <- vapply(control_sessions, marks, 0, "strength")
  judged <- pmax(difference, strength) > 1
  exact <- function(k, n) c(if (k == 0) 0 else qbeta(.025, k, n - k + 1), if (k == n) 1 else qbeta(.975, k + 1, n - k))
  flagged <- pmax(difference, strength) == 4; watched <- pmax(difference, strength) >= 3
  counts <- if (any(judged)) c(sum(judged), sum(difference == 4), sum(strength == 4), sum(flagged), exact(sum(flagged), sum(judged)),
    sum(watched), exact(sum(watched), sum(judged))) else rep(NA, 9)
  list(cohort = cohort, counts = counts)
}

# ---- writing -------------------------------------------------------------------------------------------------------------------

show <- function(x) if (is.null(x) || length(x) == 0 || is.na(x)) "" else if (is.logical(x)) tolower(x) else if (is.numeric(x)) sprintf("%.17g", x) else as.character(x)
row <- function(...) paste(vapply(list(...), show, ""), collapse = ",")

write_run <- function(run, file, choice, normalise) {
  sessions <- read_sessions(file)
  result <- assess(sessions, choice, normalise)
  alternative <- assess(sessions, setdiff(c("best", "mean"), choice), normalise)
  muscles <- "athlete,date,muscle,position,contraction"
  for (s in sides) muscles <- paste0(muscles, paste0(",", s, c("Used", "Best", "Mean", "Sd", "CvPercent", "Strength", "Normalised", "LimitedByPain"), collapse = ""))
  muscles <- paste0(muscles, ",lnRatio,percent,weakerSide,lsiPercent,percentageDifference,symmetryIndex,bilateralAsymmetry,symmetryAngle",
    ",boundLn,boundPercent,semPercent,trialVariationPercent,sem",
    ",retest,orientation,n,mean,sd,t,df,weight,p,pHolm,percentMoreExtreme,percentMoreExtremeLow,percentMoreExtremeHigh,towardsStronger,strengthSex,strengthN")
  for (s in sides) muscles <- paste0(muscles, paste0(",", s, "Norm", c("N", "Mean", "Sd", "Z", "T", "Df", "P", "PHolm", "Percentile", "PercentileLow", "PercentileHigh", "PercentOfMean"), collapse = ""))
  muscles <- paste0(muscles, ",flag,reasons")
  ratios <- "athlete,date,ratio,side,value,n,mean,sd,z,t,p,percentile,percentileLow,percentileHigh"
  patterns <- "athlete,date,side,weakAbductors,weakFlexors,strongAdductors,matched,assessed,controlsWithAsMany,controls"
  for (j in seq_along(result$cohort)) {
    s <- result$cohort[[j]]
    for (i in seq_along(s$tests)) {
      t <- s$tests[[i]]; d <- t$difference_norm; d_ci <- if (!is.null(d$ci)) d$ci(); a <- alternative$cohort[[j]]$tests[[i]]
      if (a$flag != t$flag || (t$both && !identical(a$weaker, t$weaker))) t$reasons <- c(t$reasons, "strength_choice_changes_result")
      of_side <- function(x) row(x$used, x$best, x$mean, x$sd, x$cv, x$strength, x$normalised, x$pain)
      of_norm <- function(x) { ci <- if (!is.null(x)) 100 * pnorm(x$delta()); row(x$n, if (!is.null(x)) exp(x$mean), x$sd, x$z, x$t, x$df, x$lower, x$p_holm, 100 * x$lower, ci[1], ci[2],
        if (!is.null(x)) 100 * exp(x$z * x$sd)) }
      muscles <- c(muscles, paste(row(s$athlete, s$date, t$muscle, t$position, t$contraction), of_side(t$left), of_side(t$right),
        row(t$ln, t$percent, t$weaker, t$lsi), row(t$indices[1], t$indices[2], t$indices[3], t$indices[4]),
        row(t$bound, 100 * (1 - exp(-t$bound)), sem_percent[[t$muscle]], 100 * t$sw, t$sem),
        row(t$retest, d$orientation, d$n, d$mean, d$sd, d$t, d$df, d$weight, d$p, d$p_holm, d$more_extreme, d_ci[1], d_ci[2], d$towards),
        row(t$strength_norm$sex, t$strength_norm$n), of_norm(t$strength_norm$left), of_norm(t$strength_norm$right),
        row(t$flag, paste(sort(t$reasons, method = "radix"), collapse = " ")), sep = ","))
    }
    for (kind in names(s$ratios)) for (side in sides) {
      r <- s$ratios[[kind]]; x <- r$norm[[side]]; ci <- if (!is.null(x)) 100 * pnorm(x$delta())
      if (is.na(r$left) && is.na(r$right)) next
      ratios <- c(ratios, row(s$athlete, s$date, kind, side, r[[side]], x$n, x$mean, x$sd, x$z, x$t, x$lower, 100 * x$lower, ci[1], ci[2]))
    }
    p <- s$pattern
    if (!is.null(p)) patterns <- c(patterns, row(s$athlete, s$date, p$side, p$signs[[1]], p$signs[[2]], p$signs[[3]], p$matched, p$assessed,
      if (p$controls > 0) p$as_many, if (p$controls > 0) p$controls))
  }
  writeLines(muscles, paste0(run, "-muscles.csv"))
  writeLines(ratios, paste0(run, "-ratios.csv"))
  writeLines(patterns, paste0(run, "-patterns.csv"))
  row(run, result$counts[1], result$counts[2], result$counts[3], result$counts[4], result$counts[5], result$counts[6], result$counts[7], result$counts[8], result$counts[9])
}

counts <- c("run,athletes,flaggedDifference,flaggedStrength,flagged,flaggedLow,flaggedHigh,watched,watchedLow,watchedHigh",
  write_run("runners-best-mass", "../../../sample-data/runners.csv", "best", "mass"),
  write_run("runners-mean-allometric", "../../../sample-data/runners.csv", "mean", "allometric"),
  write_run("fukuchi2017-best-mass", "../../../sample-data/fukuchi2017-runners.csv", "best", "mass"),
  write_run("awkward-best-mass", "awkward.csv", "best", "mass"),
  write_run("awkward-mean-none", "awkward.csv", "mean", "none"))
writeLines(counts, "counts.csv")
