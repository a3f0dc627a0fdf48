import Coach
