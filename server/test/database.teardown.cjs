module.exports = async () => {
  await require('./test-cluster').leaveTestCluster();
};
