# The usual way: a row for each guest. With the package lifetimes where it is installed, else as it works inside
# (L-BFGS-B over the logarithms, SciPy), with slopes by differences. Prints name, milliseconds by the clock and of
# the processor (medians of 5), log-likelihood.
import json, sys, time
import numpy as np

rows = np.array(json.load(sys.stdin), dtype=float)
x, tx, T = rows.T.copy()


def by_lifetimes():
    from lifetimes import BetaGeoFitter
    fit = BetaGeoFitter().fit(x, tx, T)
    return "Python lifetimes", -fit._negative_log_likelihood(np.log(list(fit.params_.values)), x, tx, T, np.ones_like(x), 0) * len(x)


def by_scipy():
    from scipy.optimize import minimize
    from scipy.special import betaln, gammaln

    def minus(logs):
        r, alpha, a, b = np.exp(logs)
        one = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        two = betaln(a, b + x) - betaln(a, b)
        three = -(r + x) * np.log(alpha + T)
        four = np.where(x > 0, np.log(a) - np.log(np.maximum(b + x - 1, 1e-300)) - (r + x) * np.log(alpha + tx), -np.inf)
        return -np.sum(one + two + np.logaddexp(three, four)) / len(x)

    best = minimize(minus, np.zeros(4) + 0.1, method="L-BFGS-B")
    return "Python SciPy", -best.fun * len(x)


try:
    import lifetimes
    way = by_lifetimes
except ImportError:
    way = by_scipy
walls, cpus = [], []
for _ in range(5):
    began, cpu = time.perf_counter(), time.process_time()
    name, value = way()
    walls.append((time.perf_counter() - began) * 1000)
    cpus.append((time.process_time() - cpu) * 1000)
print(json.dumps({"name": name, "wall": sorted(walls)[2], "cpu": sorted(cpus)[2], "logLikelihood": float(value)}))
