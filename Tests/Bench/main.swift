import Glibc

// `ferry-bench WHAT`: measurements and trials of the whole program, each in files of its own.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first ?? "console" {
case "console": try ConsoleBench.run()
case "forecast": try ForecastBench.run(Array(arguments.dropFirst()))
default:
  print("ferry-bench console | forecast")
  exit(2)
}
